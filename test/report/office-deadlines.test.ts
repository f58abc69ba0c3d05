import { expect, test } from 'vitest';
import { tierOf } from '../../src/report/choices.js';
import { deadlineCells } from '../../src/report/office/call-cells.js';
import { asOfIn } from '../../src/report/report.js';
import { loadCall } from '../support/fixture.js';

const on = (asOf: string, asOfTime: string | null = null) => asOfIn({ asOf, asOfTime });
const call = (id: string) => loadCall(id).call;

test('a window gives its last day, said to be preliminary', () => {
  const pre = call('amed-aspire-fy2023-pre');
  expect(deadlineCells(pre, on('2023-08-09'))).toMatchObject({ day: '2023-08-10', left: 1 });
  expect(deadlineCells(pre, on('2023-08-10'))).toMatchObject({ day: '2023-08-10', left: 0 });
  expect(deadlineCells(pre, on('2023-08-09')).note.ja).toMatch(/早ければ2023-08-01（予定）$/);
  expect(deadlineCells(pre, on('2023-08-11'))).toMatchObject({ day: null, left: null });
  expect(deadlineCells(pre, on('2023-08-11')).note.ja).toBe('公募の締切はすべて過ぎています。');
});

test('a deadline with an hour is over after it, where the hour of the check is known', () => {
  const third = call('amed-aspire-fy2024-3rd');
  expect(deadlineCells(third, on('2024-05-28', '11:59'))).toMatchObject({ day: '2024-05-28', left: 0 });
  expect(deadlineCells(third, on('2024-05-28', '12:01')).day).toBeNull();
  expect(deadlineCells(third, on('2024-05-27')).left).toBe(1);
});

test('a deadline elsewhere keeps its own day, and its note tells the time in Japan', () => {
  const horizon = call('horizon-europe-cl4-2024-twin-transition');
  const { day, note } = deadlineCells(horizon, on('2024-09-20'));
  expect(day).toBe('2024-09-24');
  expect(note.en).toMatch(/Brussels time \(25 September 00:00 in Japan\)/);
});

test('a call without a day says so', () => {
  const { deadlines: _, solicitation: __, ...silent } = call('amed-aspire-fy2023-pre');
  expect(deadlineCells(silent, on('2023-07-01'))).toMatchObject({
    day: null,
    note: { en: 'The call gives no day of a deadline.' },
  });
});

test('an option has the label of the call; what the call does not know stays as written', () => {
  const pre = loadCall('amed-aspire-fy2023-pre');
  expect(tierOf({ tier: 'tier-1' }, pre)?.label).toMatchObject({ en: 'Tier 1', ja: '区分1' });
  expect(tierOf({ tier: 'gold' }, pre)).toEqual({ id: null, label: { en: 'gold', ja: 'gold' } });
  expect(tierOf({ tier: null }, pre)).toBeNull();
});

test('a deadline of the own office is told from those of the funder', () => {
  const third = call('amed-aspire-fy2024-3rd');
  const deadlines = (third.deadlines ?? []).map((each) => ({ ...each, what: 'internal' as const }));
  expect(deadlineCells({ ...third, deadlines }, on('2024-05-01')).note.ja).toMatch(/^.+（所属機関内）：2024年5月28日/);
});
