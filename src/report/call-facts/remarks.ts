import type { Call } from '../../../schemas/call.js';
import { localWords } from '../../domain/time-left.js';
import { WORDS } from '../words.js';
import type { Row } from './row.js';

/** What asks nothing of a draft, what changed, and what a person has to judge. */
export const remarks = ({ notes = [], changes = [], manual = [] }: Call): Row[] => [
  ...notes.map(({ id, text, at }) => ({ kind: 'notes', id, heading: { en: 'Note', ja: '補足' }, text, at })),
  ...changes.map(({ date, text, at }) => ({
    kind: 'changes',
    id: date,
    heading: { en: 'Change log', ja: '変更履歴' },
    text: { en: `${localWords(date).en}: ${text.en}`, ja: `${localWords(date).ja}：${text.ja}` },
    at,
  })),
  ...manual.map(({ id, text, at }) => ({ kind: 'manual', id, heading: WORDS.judge, text, at })),
];
