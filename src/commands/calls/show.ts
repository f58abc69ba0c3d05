import type { Source } from '../../../schemas/call.js';
import type { Language } from '../../../schemas/field.js';
import type { LoadedCall } from '../../core/call-facts.js';
import { wantsJson } from '../../format-requests.js';
import type { Host } from '../../host.js';
import { byHeading } from '../../report/call-facts/by-heading.js';
import { callFacts, japaneseLabelText } from '../../report/call-facts/index.js';
import { SOURCE_WORDS } from '../../report/call-facts/source-words.js';
import { languagesOf, type Paint } from '../../report/report.js';
import { citationText, STATUS_WORDS, WORDS } from '../../report/words.js';
import type { Settings } from '../../settings.js';
import { visible } from '../../text/visible.js';
import { wrap } from '../../text/wrap.js';
import { callStore } from '../call-store.js';
import { paintFor } from '../write-reports.js';

/** `grantlint calls show ID|FILE`: every fact of a call with its place. */
export async function showCall([name = '']: readonly string[], settings: Settings, host: Host): Promise<number> {
  const loaded = await callStore(host, settings.text('calls')).named(name);
  if (wantsJson(settings)) {
    const { call, base } = loaded;
    host.stdout(`${JSON.stringify({ ...call, base, facts: callFacts(call) }, null, 2)}\n`);
    return 0;
  }
  const paint = await paintFor(settings);
  const pages = languagesOf(settings.lang).map((language) => `${page(loaded, language, settings, paint)}\n`);
  host.stdout(pages.join('\n'));
  return 0;
}

const W = {
  sources: { en: 'Sources', ja: '出典' },
  adds: { en: 'adds to', ja: '元の公募：' },
} as const;

function page({ call, base }: LoadedCall, language: Language, { width }: Settings, paint: Paint): string {
  const line = (text: string, indent = 0) => `${' '.repeat(indent)}${wrap(visible(text), width, indent)}`;
  const head = [
    paint.strong(line(call.title[language])),
    line(`${call.id} · ${STATUS_WORDS[call.status][language]}`),
    line(call.funder[language]),
    ...(base ? [line(language === 'en' ? `${W.adds.en} ${base.id}` : `${W.adds.ja}${base.id}`)] : []),
  ];
  const sources = [
    paint.strong(W.sources[language]),
    ...call.sources.flatMap((each) => sourceLines(each, language, line)),
  ];
  const groups = byHeading(callFacts(call)).map((facts) => {
    const items = facts.map((fact) => {
      const label = japaneseLabelText(fact);
      const below = [citationText(fact.citation)[language], ...(label ? [label[language]] : [])];
      return [line(fact.text[language], 2), ...below.map((text) => paint.faint(line(text, 4)))].join('\n');
    });
    return [paint.strong(line(facts[0]?.heading[language] ?? '')), ...items].join('\n');
  });
  const silent = (call.notStated ?? []).map(({ topic }) => `  - ${wrap(visible(topic[language]), width, 4)}`);
  const silence = silent.length > 0 ? [[paint.strong(line(WORDS.notStated[language])), ...silent].join('\n')] : [];
  return [head.join('\n'), sources.join('\n'), ...groups, ...silence].join('\n\n');
}

type Line = (text: string, indent?: number) => string;

function sourceLines({ title, url, date, kind }: Source, language: Language, line: Line): string[] {
  const aside = [...(date ? [date] : []), SOURCE_WORDS[kind][language]];
  const marked = language === 'en' ? ` (${aside.join('; ')})` : `（${aside.join('。')}）`;
  return [line(`${title}${marked}`, 2), ...(url ? [line(url, 4)] : [])];
}
