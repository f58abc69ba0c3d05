import { visible } from '../../text/visible.js';

/** Text that may stand in a page as it is. Only the template tag below makes it, out of literals of this program. */
class SafeMarkup {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  toString(): string {
    return this.#source;
  }
}

export type Markup = SafeMarkup;
export type Content = Markup | string | number | bigint | null | readonly Content[];

/** What the literal parts say stands as it is; every value is escaped, for text and for quoted attributes alike. */
export function markup(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new SafeMarkup(parts.map((part, index) => part + safe(values[index] ?? null)).join(''));
}

function safe(content: Content): string {
  if (content === null) return '';
  if (content instanceof SafeMarkup) return content.toString();
  return typeof content === 'object' ? content.map(safe).join('') : escaped(String(content));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => visible(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

/** Text of the draft: its direction must not reach the text around it. */
export const draftText = (text: string): Markup => markup`<bdi>${text}</bdi>`;

/** A link where the address is one of the web, else only what would have been linked. */
export const webLink = (address: string, content: Content): Markup =>
  /^https?:\/\/\S+$/i.test(address)
    ? markup`<a href="${address}" rel="noopener noreferrer">${content}</a>`
    : markup`${content}`;

/** A day as YYYY-MM-DD, kept on one line. */
export const day = (date: string): Markup => markup`<time datetime="${date}">${date}</time>`;
