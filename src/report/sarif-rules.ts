import type { Language } from '../../schemas/field.js';
import { type AnyCoded, SEVERITY } from '../core/diagnostic.js';
import { markdownText } from '../text/markdown-escape.js';
import { visible } from '../text/visible.js';
import { languagesOf, type ReportOptions } from './report.js';

/**
 * Every rule and every other code that could be found, met or not: a service that compares runs closes what is declared
 * and no longer found. Names are in the first language of the report, translations in the other; help is in both.
 */

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', ja: '日本語' };

export const driverLanguage = ({ language }: ReportOptions): Language => languagesOf(language)[0] ?? 'en';

export const driver = (options: ReportOptions): object => ({
  ...options.tool,
  semanticVersion: options.tool.version,
  language: driverLanguage(options),
  localizedDataSemanticVersion: options.tool.version,
  contents: ['localizedData', 'nonLocalizedData'],
  rules: [...options.catalogue].map(([id, coded]) => ({
    ...named(id, coded, driverLanguage(options)),
    help: help(id, coded, options),
    defaultConfiguration: { level: SEVERITY[coded.level] },
    properties: { basis: coded.basis, tags: [coded.basis, coded.level] },
  })),
});

/** The names of the rules in the other language (SARIF 2.1.0, 3.14.9 and 3.19.4). */
export function translation(options: ReportOptions): object {
  const language = driverLanguage(options) === 'en' ? 'ja' : 'en';
  const { name, version } = options.tool;
  return {
    name,
    version,
    language,
    contents: ['localizedData'],
    localizedDataSemanticVersion: version,
    associatedComponent: { name },
    translationMetadata: { name: LANGUAGE_NAMES[language] },
    rules: [...options.catalogue].map(([id, coded]) => named(id, coded, language)),
  };
}

function named(id: string, { text }: AnyCoded, language: Language): object {
  const { title, why } = text[language];
  return { id, shortDescription: { text: visible(title) }, fullDescription: { text: visible(why) } };
}

const BOTH: readonly Language[] = ['en', 'ja'];

function help(id: string, { text }: AnyCoded, { tool }: ReportOptions): object {
  const command = `${tool.name} explain ${id}`;
  return {
    text: visible([...BOTH.map((each) => `${text[each].title}\n${text[each].why}`), command].join('\n\n')),
    markdown: [
      ...BOTH.map((each) => `**${markdownText(text[each].title)}**\n\n${markdownText(text[each].why)}`),
      `\`${command}\``,
    ].join('\n\n'),
  };
}
