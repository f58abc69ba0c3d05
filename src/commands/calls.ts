import type { Call } from '../../schemas/call.js';
import { usage } from '../given-options.js';
import type { Host } from '../host.js';
import { callFacts } from '../report/call-facts.js';
import { languagesOf } from '../report/report.js';
import { citationText, STATUS_WORDS, WORDS } from '../report/words.js';
import { type Settings, wantsJson } from '../settings.js';
import { padCells } from '../text/cells.js';
import { wrap } from '../text/wrap.js';
import { callStore } from './call-store.js';

/** `grantlint calls [list]` and `grantlint calls show ID`. */
export async function calls(words: readonly string[], settings: Settings, host: Host): Promise<number> {
  const [action = 'list', id] = words;
  const store = callStore(host);
  const asJson = wantsJson(settings);
  if (action === 'list' && id === undefined) {
    const all = await Promise.all(store.ids().map(async (each) => (await store.named(each)).call));
    host.stdout(asJson ? `${JSON.stringify(all.map(summary), null, 2)}\n` : list(all, settings));
    return 0;
  }
  if (action === 'show' && id !== undefined) {
    const { call } = await store.named(id);
    host.stdout(asJson ? `${JSON.stringify(call, null, 2)}\n` : show(call, settings));
    return 0;
  }
  throw usage(
    'Write "grantlint calls list" or "grantlint calls show ID".',
    '「grantlint calls list」または「grantlint calls show ID」と入力してください。',
  );
}

const summary = ({ id, status, title, sources }: Call) => ({ id, status, title, source: sources[0]?.url ?? '' });

function list(all: readonly Call[], { lang, width }: Settings): string {
  const room = Math.max(...all.map(({ id }) => id.length));
  const rows = all.flatMap(({ id, status, title }) =>
    languagesOf(lang).map((each) => {
      const text = wrap(`${title[each]} [${STATUS_WORDS[status][each]}]`, width, room + 2);
      return `${padCells(id, room)}  ${text}\n`;
    }),
  );
  return rows.join('');
}

function show(call: Call, { lang, width }: Settings): string {
  return languagesOf(lang)
    .map((language) => {
      const head = [call.title[language], `${call.id} · ${STATUS_WORDS[call.status][language]}`];
      const sources = call.sources.map(({ title, url, date }) => `  ${title}${date ? ` (${date})` : ''}\n  ${url}`);
      const facts = callFacts(call).map(({ heading, text, citation }) => {
        const place = citationText(citation)[language];
        return `${heading[language]}\n  ${wrap(text[language], width, 2)}\n    ${wrap(place, width, 4)}`;
      });
      const silent = (call.notStated ?? []).map(({ topic }) => `  - ${topic[language]}`);
      const silence = silent.length > 0 ? [[WORDS.notStated[language], ...silent].join('\n')] : [];
      return [head.join('\n'), sources.join('\n'), ...facts, ...silence].join('\n\n');
    })
    .map((text) => `${text}\n`)
    .join('\n');
}
