import type { Call } from '../../schemas/call.js';

type Solicitation = NonNullable<Call['solicitation']>;

/** One end of the window as flat data: how the call words it, and the days that the wording can mean. */
export const boundaryData = (solicitation: Solicitation, end: 'opens' | 'closes') => {
  const { wording, earliest, latest } = solicitation[end];
  return {
    wording: wording.en,
    wordingJa: wording.ja,
    earliest,
    latest,
    preliminary: solicitation.at.preliminary === true,
  };
};
