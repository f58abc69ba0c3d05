import path from 'node:path';
import { signatureBeside } from '../core/bundle-layout.js';
import { redactedCatalogue } from '../core/redact/catalogue.js';
import { redactedVerification } from '../core/redact/verification.js';
import { type Verification, verifyExitCode } from '../core/verification.js';
import { wholeCatalogue } from '../core/whole-catalogue.js';
import type { Host } from '../host.js';
import { NO_PAINT } from '../report/report.js';
import { VERIFICATION_FORMATS } from '../report/verification/index.js';
import { RULES } from '../rules/index.js';
import type { Settings } from '../settings.js';
import { checkSettings } from './check-draft.js';
import { ownFiles } from './definition-files.js';
import { progress } from './progress.js';
import { hidingReasons, redactHash, redacting } from './redaction.js';
import { spareInputs } from './spare-inputs.js';
import { trueName } from './true-name.js';
import { unreadable, verifyBundle } from './verify-bundle.js';
import { findBundles } from './verify-find.js';
import { askedDigest, askedMoment, forOneOnly, grantingOf, limitsOf, verifyFormats } from './verify-settings.js';
import { readSigners } from './verify-signature.js';
import { paintFor, reportOptions } from './write-reports.js';

/** `grantlint verify BUNDLE…`: are they intact, are they what was sent, and do they still pass the rules? */
export async function verify(words: readonly string[], given: Settings, host: Host): Promise<number> {
  const settings = redacting(given, host);
  const hash = redactHash(settings, host);
  const formats = verifyFormats(settings);
  const asked = {
    limits: limitsOf(settings),
    digest: askedDigest(settings),
    moment: askedMoment(settings),
    signers: readSigners(settings, host),
    granting: grantingOf(settings),
  };
  const found = await findBundles(words, host);
  const bundles = found.map(({ name }) => name);
  forOneOnly(bundles.length, settings);
  const checking = await checkSettings(settings, host);
  spareInputs(inputsOf(bundles, checking.store.filesRead(), settings, host), { formats }, host);
  const verifications: Verification[] = [];
  const working = await progress(bundles.length, settings, host);
  try {
    for (const { name, error } of found) {
      working.step(name);
      verifications.push(
        error
          ? unreadable(name, error)
          : await hidingReasons(hash !== null, () => verifyBundle(name, { ...asked, checking }, settings, host)),
      );
    }
  } finally {
    working.done();
  }
  const code = verifyExitCode(verifications, settings.failOn, settings.maxWarnings);
  const whole = wholeCatalogue(RULES);
  const options = { ...reportOptions(settings), catalogue: hash ? redactedCatalogue(whole) : whole };
  const shown = hash ? verifications.map((each) => redactedVerification(each, whole, hash)) : verifications;
  for (const { name, file } of formats) {
    const render = await VERIFICATION_FORMATS[name]();
    const paint = file === undefined ? await paintFor(settings) : NO_PAINT;
    const text = render(shown, { ...options, paint });
    if (file === undefined) host.stdout(text);
    else host.write(path.resolve(host.cwd, file), text);
  }
  return code;
}

/** The true names of all that is read: bundles, whatever lies in an unpacked one, signatures, lists and definitions. */
function inputsOf(
  bundles: readonly string[],
  definitions: readonly string[],
  { text }: Settings,
  host: Host,
): Pick<ReadonlySet<string>, 'has'> {
  const folder = text('calls');
  const named = ['call', 'config', 'allowedSigners', 'signature'].flatMap((name) => text(name) ?? []);
  const own = folder === undefined ? [] : ownFiles(host, folder).map((each) => each.path);
  const trueNames = (files: readonly string[]) => files.map((file) => trueName(path.resolve(host.cwd, file), host));
  const read = new Set(trueNames([...bundles, ...bundles.map(signatureBeside), ...named, ...own, ...definitions]));
  const folders = trueNames(bundles).map((each) => each + path.sep);
  return { has: (file) => read.has(file) || folders.some((each) => file.startsWith(each)) };
}
