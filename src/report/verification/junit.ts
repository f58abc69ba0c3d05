import { waivedOf } from '../../core/diagnostic.js';
import type { ManifestHeader, Verification } from '../../core/verification.js';
import { casesOf, foundCase, notChecked, spoken } from '../junit-cases.js';
import { type JUnitCase, type JUnitSuite, junitXml } from '../junit-xml.js';
import { asOfText, type ReportOptions } from '../report.js';
import type { RenderVerifications } from './index.js';
import { BUNDLE_WORDS, notCheckedWords } from './words.js';

/** Bundles as JUnit XML: a suite for each, with what speaks against it first, then a case for each rule. */
export const junit: RenderVerifications = (verifications, options) =>
  junitXml(
    options.tool.name,
    verifications.map((each) => suiteOf(each, options)),
  );

function suiteOf(verification: Verification, options: ReportOptions): JUnitSuite {
  const { file, faults, recheck, digest, manifest, verdict, state, rules, policy } = verification;
  const waived = waivedOf(recheck?.diagnostics ?? []).length;
  const codes = [...new Set(faults.map(({ code }) => code))];
  const found = codes.map((code) =>
    foundCase(
      code,
      faults.filter((each) => each.code === code),
      options,
    ),
  );
  return {
    name: file,
    properties: [
      ['verdict', verdict],
      ...(rules === null ? [] : ([['rules', rules]] as const)),
      ...(waived === 0 ? [] : ([['waived', String(waived)]] as const)),
      ...(policy ? ([['accepted-waivers', policy.accepted]] as const) : []),
      ['tool', `${options.tool.name} ${options.tool.version}`],
      ...(digest === null ? [] : ([['digest', digest]] as const)),
      ...(manifest ? ([['call', manifest.call.id]] as const) : []),
      ...(manifest ? ([['as-of', dayOf(manifest, recheck)]] as const) : []),
    ],
    cases: [
      ...(state === 'sound' ? [passed(BUNDLE_WORDS.structure.en.replaceAll(' ', '-'))] : []),
      ...found,
      ...unlooked(verification, options),
      ...(recheck ? casesOf(recheck, options) : []),
    ],
  };
}

/** By which the cases below were judged; that of the bundle where none was. */
const dayOf = (manifest: ManifestHeader, recheck: Verification['recheck']): string =>
  recheck && recheck.asOf !== manifest.asOf ? recheck.asOf : asOfText(manifest);

const passed = (name: string): JUnitCase => ({ name, state: 'passed', type: '', message: '', text: '' });

/** The draft of a bundle that was not judged is an error; what nobody asked for is skipped. */
const unlooked = (verification: Verification, options: ReportOptions): JUnitCase[] =>
  verification.notChecked.map((what) => {
    const why = notCheckedWords(what, verification);
    if (what === 'recheck') return notChecked(why, options, what);
    return { name: what, state: 'skipped', type: '', message: spoken(why, options), text: '' };
  });
