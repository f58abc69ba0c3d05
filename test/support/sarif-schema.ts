import { Ajv } from 'ajv';
import { publicSchema } from './public-schema.js';

const isUri = (text: string): boolean => URL.canParse(text);
/** RFC 3986: no sign stands unencoded that could mean something else. */
const isReference = (text: string): boolean =>
  /^(?:[A-Za-z0-9._~:/?#@!$&'()*+,;=-]|\[|\]|%[0-9A-Fa-f]{2})*$/.test(text) && URL.canParse(text, 'https://a.example');

const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
ajv.addFormat('uri', isUri);
ajv.addFormat('uri-reference', isReference);
ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)));

/** SARIF 2.1.0, as OASIS publishes it. */
export const validSarif = ajv.compile(publicSchema('sarif-2.1.0.json'));
