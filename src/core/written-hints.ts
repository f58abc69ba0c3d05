import { isDay } from '../domain/days.js';
import { westernYear } from '../domain/written-forms.js';
import type { Path } from './diagnostic.js';
import type { YamlFile } from './read-yaml.js';
import { valueAt } from './values.js';
import { readWrittenAmount } from './written-amount.js';
import { quoted } from './yaml-fault.js';

/** What to write in place of what people write: only where it is beyond doubt, else nothing. */

interface AmountHint {
  readonly found: string;
  readonly write: string;
  readonly writeThousand: string;
}

/** What to write for a number given as text. Only amounts of the budget can be meant in thousands. */
export function amountHint(yaml: YamlFile, path: Path, text: string): AmountHint {
  const found = quoted(text);
  const only = (write: string | bigint) => ({ found, write: String(write), writeThousand: '' });
  const amount = readWrittenAmount(text);
  if (!amount) return only(countHint(text));
  if ('percent' in amount) return only(path.at(-1) === 'effort' ? amount.percent : '');
  if ('number' in amount) return only(amount.number);
  const thousand = amount.yen % 1000n === 0n ? String(amount.yen / 1000n) : '';
  const currency = valueAt(yaml.value, [...path.slice(0, -1), 'currency']);
  if (typeof currency === 'string' && currency !== 'JPY') return only('');
  const unit = valueAt(yaml.value, ['budget', 'unit']);
  if (path[0] !== 'budget' || unit === 'yen') return only(amount.yen);
  return unit === 'thousand-yen' ? only(thousand) : { found, write: String(amount.yen), writeThousand: thousand };
}

/** The number in 2024年度, 令和6年度, FY2024, 12か月 and 3名. */
function countHint(text: string): string {
  const plain = quoted(text).normalize('NFKC').replace(/\s/g, '');
  const era = /^(令和|平成)(\d{1,2}|元)年度?$/.exec(plain);
  if (era) return String(westernYear(era[1], era[2] ?? ''));
  return /^(?:FY)?(\d{1,9})(?:年度?|[ヶケかカヵ]月間?|[名人件]|months?)?$/i.exec(plain)?.[1] ?? '';
}

/** 2024/4/1, ２０２４年４月１日 and 令和6年4月1日 leave no doubt about day and month; 4/1/24 does, so nothing is offered. */
export function dateHint(found: string): string {
  const plain = found.normalize('NFKC').replace(/\s/g, '');
  const western = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(plain);
  const japanese = /^(令和|平成|R|H)(\d{1,2}|元)[年.](\d{1,2})[月.](\d{1,2})日?$/.exec(plain);
  const [, y, m, d] =
    western ?? (japanese ? ['', String(westernYear(japanese[1], japanese[2] ?? '')), japanese[3], japanese[4]] : []);
  if (!y || !m || !d) return '';
  const iso = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return isDay(iso) ? iso : '';
}
