import type * as z from 'zod/mini';
import type { Localized } from '../../schemas/field.js';
import { named, schemaAt } from '../../schemas/field.js';
import { proposal } from '../../schemas/proposal/index.js';
import type { Path } from './diagnostic.js';
import { valueAt } from './values.js';

/** A path in the words of the form: "Budget → FY2024 → Direct costs → Travel". `root` is the value of the file. */
export function fieldInWords(path: Path, root: unknown, schema: z.core.$ZodType = proposal): Localized {
  const steps = path
    .map((_, index) => step(path.slice(0, index + 1), root, schema))
    .filter((each) => each !== undefined);
  if (steps.length === 0) return { en: 'Proposal', ja: '提案全体' };
  return { en: steps.map(({ en }) => en).join(' → '), ja: steps.map(({ ja }) => ja).join(' → ') };
}

function step(path: Path, root: unknown, schema: z.core.$ZodType): Localized | undefined {
  const key = path.at(-1);
  const at = schemaAt(schema, path);
  const text = at && named(at);
  if (typeof key !== 'number') return text ? { en: text.en[0], ja: text.ja[0] } : same(String(key));
  const item = valueAt(root, path);
  const year = (item as { fiscalYear?: unknown } | null)?.fiscalYear;
  if (typeof year === 'number') return { en: `FY${year}`, ja: `${year}年度` };
  if (!text) return same(`${key + 1}`);
  return { en: `${text.en[0]} ${key + 1}`, ja: `${text.ja[0]} ${key + 1}` };
}

const same = (text: string): Localized => ({ en: text, ja: text });
