import { sections } from '../../schemas/proposal/index.js';
import { catalogueOf } from '../core/catalogue.js';
import { type Diagnostic, LEVELS } from '../core/diagnostic.js';
import { FileError } from '../core/errors.js';
import { type ParsedProposal, parseProposal } from '../core/parse-proposal.js';
import { readYaml } from '../core/read-yaml.js';
import { advise as adviceFor } from '../domain/advice.js';
import { localizedName } from '../domain/people.js';
import { wantsJson } from '../format-requests.js';
import type { Host } from '../host.js';
import { adviceDocument } from '../report/advice/advice-json.js';
import { type AdvisedDraft, adviceReport } from '../report/advice/advice-report.js';
import { shellWord } from '../report/closing.js';
import type { Settings } from '../settings.js';
import { say } from '../text/say.js';
import { callById, checkSettings, readDraft } from './check-draft.js';
import { draftIn } from './find-drafts.js';
import { refuseRedaction } from './redaction.js';
import { paintFor, reportOptions } from './write-reports.js';

/** `grantlint advise PROPOSAL`: which tiers the amounts fit, and the smallest change for each of the others. */
export async function advise(words: readonly string[], settings: Settings, host: Host): Promise<number> {
  refuseRedaction('advise', settings);
  const asJson = wantsJson(settings);
  const advised = await advisedDraft(draftIn(words[0] ?? '', host), settings, host);
  const options = { ...reportOptions(settings), paint: await paintFor(settings) };
  host.stdout(
    asJson ? `${JSON.stringify(adviceDocument(advised, options), null, 2)}\n` : adviceReport(advised, options),
  );
  return 0;
}

async function advisedDraft(name: string, settings: Settings, host: Host): Promise<AdvisedDraft> {
  const draft = readDraft(name, host, undefined);
  const checking = await checkSettings(settings, host);
  const read = readYaml(draft.name, draft.bytes);
  if ('refused' in read) throw couldNot(draft.name, read.refused);
  const parsed = parseProposal(read.yaml);
  const { project, budget } = parsed.sections;
  if (!project || !budget) throw couldNot(draft.name, faultsOf(parsed));
  const named = sections.call.safeParse(read.yaml.value.call);
  const call = checking.call ?? (named.success ? await callById(named.data, checking) : undefined);
  if (!call) throw unknownCall(draft.name, named.success ? named.data : undefined);
  const { title } = project;
  return {
    file: draft.name,
    title: localizedName(title),
    budget,
    written: project.tier,
    call,
    advice: adviceFor({ project, budget }, call.call),
  };
}

/** The faults of form in the two sections that advice rests on; one misspelt counts among those of the whole. */
function faultsOf({ diagnostics }: ParsedProposal): readonly Diagnostic[] {
  const own = diagnostics.filter(({ place }) => place.path[0] === 'project' || place.path[0] === 'budget');
  return own.length > 0 ? own : diagnostics;
}

function couldNot(name: string, faults: readonly Diagnostic[]): FileError {
  const catalogue = catalogueOf([]);
  const word = name === '<stdin>' ? '-' : shellWord(name);
  const graveFirst = [...faults].sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
  const lines = (language: 'en' | 'ja') =>
    graveFirst.slice(0, 5).map((fault) => {
      const { message } = say(fault, language, catalogue);
      return `\n  ${name}:${fault.place.start.line}:${fault.place.start.column}  ${message}`;
    });
  return new FileError({
    en: `No advice: the project and the budget of ${name} have to be readable first.${lines('en').join('')}\nSee: grantlint check ${word}`,
    ja: `助言できません。${name} の研究開発課題と予算を読み取れる必要があります。${lines('ja').join('')}\ngrantlint check ${word} で確認してください。`,
  });
}

const unknownCall = (name: string, id: string | undefined): FileError =>
  new FileError({
    en: `No advice: ${name} ${id === undefined ? 'names no call' : `names the call "${id}", of which there is no definition`}. Name one with --call; "grantlint calls list" shows them.`,
    ja: `助言できません。${name} に${id === undefined ? '公募の記載がありません' : `書かれた公募「${id}」の定義がありません`}。--call で公募を指定してください（一覧は grantlint calls list）。`,
  });
