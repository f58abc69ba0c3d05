import type { Localized } from '../../schemas/field.js';

/** Said where a limit or share (the word is Japanese) may not be meant for the country of a partner; empty where it is. */
export const countryOpen: Localized<(open: boolean, what: '制限' | '割合') => string> = {
  en: (open) =>
    open
      ? ' Whether the country of the partner is among those meant cannot be told from the call as it is defined here.'
      : '',
  ja: (open, what) =>
    open ? `ただし、相手国がこの${what}の対象国に含まれるかどうかは、公募定義からは判断できません。` : '',
};
