import type { Value } from '../given-options.js';
import { visible } from '../text/visible.js';

/** Values as one line of YAML, which is read as what it was. */

const PLAIN = /^[A-Za-z][\w./=-]*$/;
/** Words that some reader of YAML takes for something else. */
const ELSE = /^(?:true|false|yes|no|on|off|null|y|n|inf|nan)$/i;
const NUMBER = /^(?:0|[1-9]\d{0,8})$/;

export function scalar(text: string): string {
  if ((PLAIN.test(text) && !ELSE.test(text)) || NUMBER.test(text)) return text;
  return JSON.stringify(text).replace(/[^ -~\p{L}\p{N}\p{P}\p{S}]/gu, escaped);
}

/** Nothing that cannot be seen stands in the print as it is. */
function escaped(character: string): string {
  if (visible(character) === character) return character;
  return [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('');
}

export function yamlValue(value: Value): string {
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? scalar(value) : listed(value);
}

export const listed = (values: readonly string[]): string => `[${values.map(scalar).join(', ')}]`;
