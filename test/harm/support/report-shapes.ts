import MarkdownIt from 'markdown-it';
import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

/** Attributes whose value decides nothing but how a page looks or is found in itself. */
const FREE = /^(?:title|aria-label|aria-describedby|data-[a-z-]+|content|datetime|value)$/;

/** What a page is made of: every element with the names of its attributes, and every value that could do something. */
export function htmlShapes(page: string): ReadonlySet<string> {
  const shapes = new Set<string>();
  const visit = (node: Node): void => {
    for (const each of shapesOf(node)) shapes.add(each);
    if ('content' in node) visit(node.content);
    if ('childNodes' in node) for (const each of node.childNodes) visit(each);
  };
  visit(parse(page));
  return shapes;
}

function shapesOf(node: Node): string[] {
  if (!('tagName' in node)) return node.nodeName === '#comment' ? ['comment'] : [];
  const { tagName, attrs } = node;
  const named = attrs.map(({ name }) => `<${tagName} ${name}>`);
  const telling = attrs.filter(({ name }) => !FREE.test(name));
  const valued = telling.map(({ name, value }) => `<${tagName} ${name}=${plainValue(name, value)}>`);
  return [`<${tagName}>`, ...named, ...valued];
}

/** Figures and ids of the page's own parts differ from draft to draft; the way in which they are written does not. */
const plainValue = (name: string, value: string): string =>
  /^(?:id|for|href|aria-labelledby|aria-controls|headers)$/.test(name) && /^#?[a-z][a-z0-9/-]*$/.test(value)
    ? 'own'
    : value.replace(/\d+(?:\.\d+)?/g, '0');

const MARKDOWN = new MarkdownIt({ html: true, linkify: true });

/** What a text in Markdown does beyond showing words: links by where they lead, pictures, HTML, and names that it calls. */
export function markdownShapes(text: string): ReadonlySet<string> {
  const shapes = new Set<string>();
  for (const token of MARKDOWN.parse(text, {}).flatMap((each) => [each, ...(each.children ?? [])])) {
    if (token.type === 'link_open') shapes.add(`link ${token.attrGet('href')}`);
    // An empty comment is how we part a sign from a name.
    if (token.content === '<!-- -->') continue;
    if (/^(?:image|html_inline|html_block)$/.test(token.type)) shapes.add(`${token.type} ${token.content}`);
    if (token.type === 'text' && /(?<![\w/])@\w/.test(token.content)) shapes.add(`mention ${token.content}`);
  }
  return shapes;
}

export const beyond = (found: ReadonlySet<string>, known: ReadonlySet<string>): string[] =>
  [...found].filter((each) => !known.has(each));
