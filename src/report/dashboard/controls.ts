import type { Localized } from '../../../schemas/field.js';
import { WHOS } from '../../core/diagnostic.js';
import { VERDICTS } from '../../core/evaluate.js';
import { words } from '../html/bilingual.js';
import { type Markup, markup } from '../html/markup.js';
import { WAIVED_WORDS } from '../waived-words.js';
import { VERDICT_NAMES, WHO_WORDS, WORDS } from '../words.js';
import { type Setting, tierKey } from './setting.js';
import { DASHBOARD_WORDS } from './words.js';

interface Choices {
  readonly name: string;
  readonly label: Localized;
  readonly options: readonly { readonly value: string; readonly label: Localized }[];
}

/** What narrows the table down. Hidden until the script that makes it work has run. */
export function controls(setting: Setting, drafts: number): Markup {
  const calls = [...new Set([...setting.calls.values()].map(({ call }) => call.id))];
  const lists: readonly Choices[] = [
    {
      name: 'verdict',
      label: WORDS.verdict,
      options: VERDICTS.map((value) => ({ value, label: VERDICT_NAMES[value] })),
    },
    { name: 'call', label: WORDS.call, options: calls.map((value) => ({ value, label: { en: value, ja: value } })) },
    { name: 'tier', label: DASHBOARD_WORDS.tier, options: setting.tiers.map((each) => tierOption(each, calls.length)) },
    {
      name: 'who',
      label: DASHBOARD_WORDS.acting,
      options: WHOS.map((value) => ({ value, label: WHO_WORDS[value] })),
    },
    { name: 'waived', label: WAIVED_WORDS.title, options: setting.anyWaived ? WAIVED_CHOICES : [] },
  ];
  return markup`<div class="controls" id="controls" role="search" aria-labelledby="drafts" hidden>
<label><span>${words(DASHBOARD_WORDS.find)}</span> <input type="search" id="find" autocomplete="off" spellcheck="false"></label>
${lists.filter(({ options }) => options.length > 1).map(list)}<button type="button" id="clear">${words(DASHBOARD_WORDS.clear)}</button>
</div>
${status(drafts)}`;
}

const WAIVED_CHOICES = [
  { value: 'yes', label: DASHBOARD_WORDS.withWaived },
  { value: 'no', label: DASHBOARD_WORDS.withoutWaived },
];

const tierOption = ({ call, tier }: Setting['tiers'][number], calls: number) => ({
  value: tierKey(call.id, tier.id),
  label: calls > 1 ? { en: `${tier.label.en} (${call.id})`, ja: `${tier.label.ja}（${call.id}）` } : tier.label,
});

/** An option holds no markup, so the script writes it in the language that the page is read in. */
const list = ({ name, label, options }: Choices): Markup =>
  markup`<label><span>${words(label)}</span> <select data-filter="${name}">${[
    { value: '', label: DASHBOARD_WORDS.any },
    ...options,
  ].map(
    ({ value, label: { en, ja } }) => markup`<option value="${value}" data-en="${en}" data-ja="${ja}">${en}</option>`,
  )}</select></label>
`;

/** How many drafts are shown, and in which order; read out when it changes. */
const status = (drafts: number): Markup =>
  markup`<p class="status-line" id="status" role="status" hidden><span lang="en"><b class="shown">${drafts}</b> of ${drafts} drafts</span><span class="and"> / </span><span lang="ja">${drafts} 件中 <b class="shown">${drafts}</b> 件を表示</span><span id="order" hidden> · ${words(DASHBOARD_WORDS.sortedBy)} <b id="order-key"></b> (<span class="up">${words(DASHBOARD_WORDS.ascending)}</span><span class="down" hidden>${words(DASHBOARD_WORDS.descending)}</span>)</span></p>
`;
