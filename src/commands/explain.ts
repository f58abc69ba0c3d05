import type { Language, Localized } from '../../schemas/field.js';
import { citationOf } from '../core/call-facts.js';
import type { AnyCoded, Catalogue } from '../core/diagnostic.js';
import { didYouMean } from '../core/did-you-mean.js';
import type { AnyRule } from '../core/rule.js';
import { wholeCatalogue } from '../core/whole-catalogue.js';
import { wantsJson } from '../format-requests.js';
import { usage } from '../given-options.js';
import type { Host } from '../host.js';
import { languagesOf, type Paint } from '../report/report.js';
import { citationText, LEVEL_WORDS, WHO_WORDS, WORDS } from '../report/words.js';
import { RULES } from '../rules/index.js';
import type { Settings } from '../settings.js';
import { padCells } from '../text/cells.js';
import { shownExample } from '../text/example.js';
import { wrap } from '../text/wrap.js';
import { type CallStore, callStore } from './call-store.js';
import { paintFor } from './write-reports.js';

/** `grantlint explain [CODE]` */
export async function explain(words: readonly string[], settings: Settings, host: Host): Promise<number> {
  const catalogue = wholeCatalogue(RULES);
  const [code] = words;
  const asJson = wantsJson(settings);
  if (code === undefined) {
    const all = [...catalogue.values()];
    host.stdout(asJson ? `${JSON.stringify(all.map(listed), null, 2)}\n` : list(all, settings));
    return 0;
  }
  const coded = catalogue.get(code);
  if (!coded) throw unknownCode(code, catalogue);
  const entry = await explained(coded, callStore(host, settings.text('calls')), settings);
  const paint = await paintFor(settings);
  host.stdout(asJson ? `${JSON.stringify(entry, null, 2)}\n` : page(entry, settings, paint));
  return 0;
}

function unknownCode(code: string, catalogue: Catalogue): Error {
  const near = didYouMean(code, [...catalogue.keys()]);
  return usage(
    `There is no code "${code}".${near && ` Did you mean "${near}"?`} All codes: grantlint explain`,
    `「${code}」というコードはありません。${near && `「${near}」の誤りではありませんか。`}一覧：grantlint explain`,
  );
}

const listed = ({ code, level, basis, text }: AnyCoded) => ({
  code,
  level,
  basis,
  title: { en: text.en.title, ja: text.ja.title },
});

function list(all: readonly AnyCoded[], { lang, width }: Settings): string {
  const room = Math.max(...all.map(({ code }) => code.length));
  const lines = all.map(({ code, level, text }) => {
    const titles = languagesOf(lang).map((each) => `${padCells(LEVEL_WORDS[level][each], 8)}${text[each].title}`);
    return `${padCells(code, room)}  ${titles.map((title) => wrap(title, width, room + 2)).join(`\n${' '.repeat(room + 2)}`)}\n`;
  });
  return lines.join('');
}

interface Explained extends ReturnType<typeof listed> {
  readonly why: Localized;
  readonly who: AnyCoded['who'];
  /** What the finding says of the example. */
  readonly message: Localized;
  readonly fix: Localized;
  readonly example: string | null;
  readonly calls: readonly { readonly id: string; readonly citation: ReturnType<typeof citationOf> }[];
}

async function explained(coded: AnyCoded, store: CallStore, settings: Settings): Promise<Explained> {
  const { why: en } = coded.text.en;
  const { why: ja } = coded.text.ja;
  const said = coded.example ? await saidOfExample(coded.code) : saidOfSample(coded);
  return {
    ...listed(coded),
    why: { en, ja },
    who: coded.who,
    ...said,
    example: coded.example ? shownExample(coded.example) : null,
    calls: await enforcedPlaces(coded, store, settings),
  };
}

type Said = Pick<Explained, 'message' | 'fix'>;

function saidOfSample({ text, sample }: AnyCoded): Said {
  const fix = ({ fix: each }: AnyCoded['text']['en']) => (typeof each === 'string' ? each : each(sample));
  return {
    message: { en: text.en.message(sample), ja: text.ja.message(sample) },
    fix: { en: fix(text.en), ja: fix(text.ja) },
  };
}

async function saidOfExample(code: string): Promise<Said> {
  const { default: examples } = await import('./explain-examples.json', { with: { type: 'json' } });
  const said = (examples as Record<string, Said | undefined>)[code];
  if (!said) throw new Error(`no generated example for ${code}; run npm run generate`);
  return said;
}

/** Where each call, or the one named, says what the rule enforces. */
async function enforcedPlaces(coded: AnyCoded, store: CallStore, settings: Settings): Promise<Explained['calls']> {
  const { given } = coded as AnyRule;
  if (!given) return [];
  const named = settings.text('call');
  const calls = named === undefined ? await store.usable() : [await store.named(named)];
  return calls.flatMap(({ call }) => {
    const at = given(call)?.at;
    return at ? [{ id: call.id, citation: citationOf(call, at) }] : [];
  });
}

const BASIS = {
  call: { en: 'rests on the call', ja: '公募に基づく' },
  house: { en: 'house rule, not from the call', ja: '本ツール独自の規則（公募の要件ではありません）' },
  format: { en: 'form of the file', ja: 'ファイルの形式' },
} as const satisfies Record<AnyCoded['basis'], Localized>;

const LABELS = {
  example: { en: 'example', ja: '例' },
  says: { en: 'says', ja: '指摘' },
  who: { en: 'who', ja: '対応者' },
} as const satisfies Record<string, Localized>;

const ROOM = 9;

function page(entry: Explained, { lang, width }: Settings, paint: Paint): string {
  const section = (label: Localized, text: string, language: Language) =>
    `${paint.faint(padCells(label[language], ROOM))}${wrap(text, width, ROOM)}`;
  const parts = languagesOf(lang).map((language) =>
    [
      `${paint.strong(entry.code)}  ${LEVEL_WORDS[entry.level][language]} · ${BASIS[entry.basis][language]}`,
      paint.strong(wrap(entry.title[language], width)),
      '',
      section(WORDS.why, entry.why[language], language),
      section(LABELS.says, entry.message[language], language),
      section(WORDS.fix, entry.fix[language], language),
      section(LABELS.who, WHO_WORDS[entry.who][language], language),
      ...entry.calls.map(({ id, citation }) =>
        section(WORDS.call, `${id}: ${citationText(citation)[language]}`, language),
      ),
    ].join('\n'),
  );
  const example = entry.example
    ? `\n${LABELS.example[languagesOf(lang)[0] ?? 'en']}\n${entry.example.replace(/^/gm, '    ')}\n`
    : '';
  return `${parts.join('\n\n')}\n${example}`;
}
