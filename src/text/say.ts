import type { Language } from '../../schemas/field.js';
import type { Catalogue, CodeText, Data, Diagnostic } from '../core/diagnostic.js';

export interface Said {
  readonly title: string;
  readonly message: string;
  readonly fix: string;
  readonly why: string;
}

/** The sentences of a finding. The only place where a diagnostic becomes text. */
export function say(diagnostic: Diagnostic, language: Language, catalogue: Catalogue): Said {
  const text: CodeText<Data> | undefined = catalogue.get(diagnostic.code)?.text[language];
  if (!text) throw new Error(`no text for ${diagnostic.code}`);
  const { title, why } = text;
  const fix = typeof text.fix === 'string' ? text.fix : text.fix(diagnostic.data);
  return { title, why, fix, message: text.message(diagnostic.data) };
}
