import type { WrittenScalar } from '../core/read-yaml.js';
import { oncePer } from './once-per.js';

interface WrittenText extends WrittenScalar {
  readonly value: string;
}

const isText = (scalar: WrittenScalar): scalar is WrittenText => typeof scalar.value === 'string';

/** The scalars of a draft that are texts. */
export const textsOf = oncePer((scalars: readonly WrittenScalar[]): readonly WrittenText[] => scalars.filter(isText));
