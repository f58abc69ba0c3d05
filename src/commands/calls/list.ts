import type { Call } from '../../../schemas/call.js';
import type { Language, Localized } from '../../../schemas/field.js';
import { nextDeadline } from '../../domain/next-deadline.js';
import { wantsJson } from '../../format-requests.js';
import type { Host } from '../../host.js';
import { deadlineTime } from '../../report/call-facts/deadline-time.js';
import { callFacts } from '../../report/call-facts/index.js';
import { languagesOf, type Paint } from '../../report/report.js';
import { STATUS_WORDS } from '../../report/words.js';
import type { Settings } from '../../settings.js';
import { bracketed } from '../../text/lists.js';
import { visible } from '../../text/visible.js';
import { reservation } from '../../text/wordings.js';
import { wrap } from '../../text/wrap.js';
import { callStore, type ListedCall } from '../call-store.js';
import { paintFor } from '../write-reports.js';

/** `grantlint calls [list]`: every call within reach, the user's own marked, with the next deadline of each. */
export async function listCalls(_words: readonly string[], settings: Settings, host: Host): Promise<number> {
  const all = await callStore(host, settings.text('calls')).all();
  if (wantsJson(settings)) {
    host.stdout(
      `${JSON.stringify(
        all.map((each) => summary(each, settings)),
        null,
        2,
      )}\n`,
    );
    return 0;
  }
  const paint = await paintFor(settings);
  host.stdout(all.map((each) => `${lines(each, settings, paint).join('\n')}\n`).join(''));
  return 0;
}

interface NextDate {
  /** YYYY-MM-DD on the clock of the deadline. */
  readonly day: string;
  readonly text: Localized;
}

/** The next deadline of a call, or the window in which it takes applications; undefined where it has none to come. */
function nextDate(call: Call, { asOf, instant }: Settings): NextDate | undefined {
  const next = nextDeadline(call, { day: asOf, instant });
  const at = next?.deadline?.at ?? call.solicitation?.at;
  if (!next || !at) return undefined;
  const early = reservation(at);
  if (!next.deadline) {
    const window = callFacts(call).find(({ kind }) => kind === 'solicitation')?.text ?? { en: '', ja: '' };
    return {
      day: next.day,
      text: { en: `applications: ${window.en}${early.en}`, ja: `公募期間：${window.ja}${early.ja}` },
    };
  }
  const { label } = next.deadline;
  const when = deadlineTime(next.deadline);
  const left = next.left ? { en: ` — ${next.left.en}`, ja: `、${next.left.ja}` } : { en: '', ja: '' };
  const text = {
    en: `next deadline (${label.en}): ${when.en}${early.en}${left.en}`,
    ja: `次の締切（${label.ja}）：${when.ja}${early.ja}${left.ja}`,
  };
  return { day: next.day, text };
}

const OWN = { en: 'your own', ja: '独自の定義' } as const;
const BROKEN = { en: 'cannot be used', ja: '使用できません' } as const;

function summary({ id, file, own, read }: ListedCall, settings: Settings) {
  if ('fault' in read) return { id, own, file, fault: read.fault };
  const { status, title, funder, sources } = read.call;
  const next = nextDate(read.call, settings) ?? null;
  return { id, own, file, status, title, funder, source: sources[0]?.url ?? '', next, fault: null };
}

function lines({ id, file, own, read }: ListedCall, settings: Settings, paint: Paint): string[] {
  const { lang, width } = settings;
  const languages = languagesOf(lang);
  const indented = (text: string) => `  ${wrap(visible(text), width, 2)}`;
  const mine = (language: Language) => (own ? ` · ${OWN[language]}${bracketed(file, language)}` : '');
  const head = (state: (language: Language) => string) => {
    const marks = languages.map((language) => `${state(language)}${mine(language)}`);
    return `${paint.strong(visible(id))}  ${wrap(visible(marks.join(' / ')), width, id.length + 2)}`;
  };
  if ('fault' in read) {
    const { fault } = read;
    return [head((language) => BROKEN[language]), ...languages.map((each) => paint.bad(indented(fault[each])))];
  }
  const { call } = read;
  const next = nextDate(call, settings);
  return [
    head((language) => STATUS_WORDS[call.status][language]),
    ...languages.flatMap((each) => [
      indented(call.title[each]),
      ...(next ? [paint.faint(indented(next.text[each]))] : []),
    ]),
  ];
}
