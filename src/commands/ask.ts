import * as prompts from '@clack/prompts';
import type { Call } from '../../schemas/call.js';
import type { Language, Localized } from '../../schemas/field.js';
import { type DraftStart, offeredTiers } from '../core/draft-start.js';
import { isDay } from '../domain/days.js';
import type { CallStore } from './call-store.js';
import { isDraftId } from './draft-id.js';

const Q = {
  call: { en: 'Which call?', ja: 'どの公募ですか。' },
  id: { en: 'Short name of the draft (Latin letters, digits, -)', ja: '提案の整理名（英数字、-）' },
  title: { en: 'Title in English', ja: '課題名（英語）' },
  titleJa: { en: 'Title in Japanese', ja: '課題名（日本語）' },
  tier: { en: 'Budget tier', ja: '予算区分' },
  phase: { en: 'R&D phase', ja: '開発フェーズ' },
  area: { en: 'Research area', ja: '研究領域' },
  start: { en: 'First day of the project (YYYY-MM-DD)', ja: '研究開発の開始日（YYYY-MM-DD）' },
  end: { en: 'Last day of the project (YYYY-MM-DD)', ja: '研究開発の終了日（YYYY-MM-DD）' },
  later: { en: 'leave empty for now', ja: 'あとで記入' },
  idForm: { en: 'Use Latin letters, digits, - and _ only.', ja: '英数字、-、_ だけを使ってください。' },
  day: {
    en: 'Write a day as YYYY-MM-DD, the end not before the start, or leave it empty.',
    ja: 'YYYY-MM-DD の形式（終了日は開始日以降）で書くか、空欄にしてください。',
  },
  stopped: { en: 'Stopped. Nothing was written.', ja: '中止しました。何も作成していません。' },
} as const satisfies Record<string, Localized>;

class Stopped extends Error {}

/** What the flags tell of a draft; the call may be left to the question. */
export type GivenStart = Omit<DraftStart, 'call'> & { readonly call: Call | undefined; readonly idGiven: boolean };

/** Asks for what the flags did not say. Undefined where the author stops. Only for a terminal: it waits for keys. */
export async function ask(flags: GivenStart, store: CallStore, language: Language): Promise<DraftStart | undefined> {
  const answer = async (asked: Promise<unknown>): Promise<string> => {
    const given = await asked;
    if (prompts.isCancel(given)) throw new Stopped();
    return typeof given === 'string' ? given : '';
  };
  const text = async (question: Localized, known: string | undefined, validate?: (value: string) => boolean) => {
    if (known !== undefined) return known;
    const check = (value: string | undefined) => (!value || !validate || validate(value) ? undefined : Q.day[language]);
    const given = await answer(prompts.text({ message: question[language], validate: check }));
    return given ? given : undefined;
  };
  const choice = async (question: Localized, known: string | undefined, options: Call['phases'] = []) => {
    if (known !== undefined || options.length === 0) return known;
    const list = options.map(({ id, label }) => ({ value: id, label: label[language] }));
    const all = [...list, { value: '', label: Q.later[language] }];
    return (await answer(prompts.select({ message: question[language], options: all }))) || undefined;
  };
  const checkId = (id: string | undefined) => (isDraftId(id ?? '') ? undefined : Q.idForm[language]);
  const period = async () => {
    const start = await text(Q.start, flags.start, isDay);
    const end = await text(Q.end, flags.end, (day) => isDay(day) && (start === undefined || day >= start));
    return { start, end };
  };
  try {
    const call = flags.call ?? (await callFrom(store, language, answer));
    const id = async () => answer(prompts.text({ message: Q.id[language], initialValue: flags.id, validate: checkId }));
    return {
      call,
      id: flags.idGiven ? flags.id : await id(),
      title: await text(Q.title, flags.title),
      titleJa: await text(Q.titleJa, flags.titleJa),
      tier: await choice(Q.tier, flags.tier, offeredTiers(call)),
      phase: await choice(Q.phase, flags.phase, call.phases),
      area: await choice(Q.area, undefined, call.areas),
      ...(await period()),
    };
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    prompts.cancel(Q.stopped[language]);
    return undefined;
  }
}

async function callFrom(
  store: CallStore,
  language: Language,
  answer: (asked: Promise<unknown>) => Promise<string>,
): Promise<Call> {
  const options = (await store.usable()).map(({ call: { id, title } }) => ({ value: id, label: title[language] }));
  return (await store.named(await answer(prompts.select({ message: Q.call[language], options })))).call;
}
