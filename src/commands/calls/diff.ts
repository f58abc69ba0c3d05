import type { Language, Localized } from '../../../schemas/field.js';
import type { LoadedCall } from '../../core/call-facts.js';
import { wantsJson } from '../../format-requests.js';
import type { Host } from '../../host.js';
import { type CallChange, callChanges } from '../../report/call-diff.js';
import { byHeading } from '../../report/call-facts/by-heading.js';
import { languagesOf, type Paint } from '../../report/report.js';
import { citationText } from '../../report/words.js';
import type { Settings } from '../../settings.js';
import { padCells } from '../../text/cells.js';
import { visible } from '../../text/visible.js';
import { wrap } from '../../text/wrap.js';
import { callStore } from '../call-store.js';
import { paintFor } from '../write-reports.js';

/** `grantlint calls diff OLD NEW`: what changed from one call to another. Exit code 0 whatever it finds. */
export async function diffCalls(words: readonly string[], settings: Settings, host: Host): Promise<number> {
  const [before = '', after = ''] = words;
  const store = callStore(host, settings.text('calls'));
  const old = await store.named(before);
  const now = await store.named(after);
  const changes = callChanges(old.call, now.call);
  if (wantsJson(settings)) {
    host.stdout(`${JSON.stringify(asJson(old, now, changes), null, 2)}\n`);
    return 0;
  }
  const paint = await paintFor(settings);
  const names: Names = { old: named(before, old), now: named(after, now) };
  const pages = languagesOf(settings.lang).map((language) => `${page(names, changes, language, settings, paint)}\n`);
  host.stdout(pages.join('\n'));
  return 0;
}

interface Names {
  readonly old: string;
  readonly now: string;
}

/** Two definitions of one id are told apart by how they were named. */
const named = (word: string, { call }: LoadedCall): string => (word === call.id ? word : `${call.id} (${word})`);

function asJson(old: LoadedCall, now: LoadedCall, changes: readonly CallChange[]) {
  const side = ({ call, sha256 }: LoadedCall) => ({ id: call.id, title: call.title, status: call.status, sha256 });
  return {
    old: side(old),
    new: side(now),
    added: changes.flatMap(({ heading, before, after, citation }) =>
      before ? [] : [{ heading, text: after, citation }],
    ),
    removed: changes.flatMap(({ heading, before, after, citation }) =>
      after ? [] : [{ heading, text: before, citation }],
    ),
    changed: changes.filter(({ before, after }) => before && after),
  };
}

const W = {
  added: { en: 'added', ja: '追加' },
  removed: { en: 'removed', ja: '削除' },
  before: { en: 'before', ja: '変更前' },
  after: { en: 'after', ja: '変更後' },
  same: {
    en: 'No difference in what the two definitions say.',
    ja: '二つの定義の内容に違いはありません。',
  },
  elsewhere: {
    en: 'No difference in English; the Japanese texts differ.',
    ja: '日本語の内容に違いはありません。英語の内容に違いがあります。',
  },
} as const satisfies Record<string, Localized>;

const ROOM = 11;

/** What changed in one language only is no change in the other. */
function page(
  { old, now }: Names,
  all: readonly CallChange[],
  language: Language,
  { width }: Settings,
  paint: Paint,
): string {
  const head = wrap(visible(`${old} → ${now}`), width);
  const changes = all.filter(({ before, after }) => before?.[language] !== after?.[language]);
  if (changes.length === 0) {
    return `${paint.strong(head)}\n${(all.length === 0 ? W.same : W.elsewhere)[language]}`;
  }
  const line = (text: string, indent: number) => wrap(visible(text), width, indent);
  const said = (label: Localized, text: Localized) =>
    `  ${padCells(label[language], ROOM - 2)}${line(text[language], ROOM)}`;
  const groups = byHeading(changes).map((group) => {
    const items = group.flatMap((change) => [
      ...saidOf(change).map(([label, text, colour]) => paint[colour](said(label, text))),
      ...placeOf(change).map((text) => paint.faint(`${' '.repeat(ROOM)}${line(text[language], ROOM)}`)),
    ]);
    return [paint.strong(line(group[0]?.heading[language] ?? '', 0)), ...items].join('\n');
  });
  return [`${paint.strong(head)}\n${counts(changes)[language]}`, ...groups].join('\n\n');
}

function saidOf({ before, after }: CallChange): readonly (readonly [Localized, Localized, 'bad' | 'good'])[] {
  if (before && after) {
    return [
      [W.before, before, 'bad'],
      [W.after, after, 'good'],
    ];
  }
  if (before) return [[W.removed, before, 'bad']];
  return after ? [[W.added, after, 'good']] : [];
}

/** The place of what is new. */
const placeOf = ({ after, citation }: CallChange): Localized[] => (after && citation ? [citationText(citation)] : []);

function counts(changes: readonly CallChange[]): Localized {
  const added = changes.filter(({ before }) => !before).length;
  const removed = changes.filter(({ after }) => !after).length;
  const changed = changes.length - added - removed;
  return {
    en: `${changed} changed, ${added} added, ${removed} removed`,
    ja: `変更 ${changed} 件、追加 ${added} 件、削除 ${removed} 件`,
  };
}
