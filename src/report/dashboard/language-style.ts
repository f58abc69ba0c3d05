import { markup } from '../html/markup.js';

/**
 * Shows the chosen language. Only the header is asked which one it is: asked of the whole body, every move of a row
 * would make the browser look through all of it again.
 */
export const LANGUAGE_STYLE = markup`
header:has(#language-en:checked) [lang="ja"]:not(.always), header:has(#language-en:checked) ~ * [lang="ja"],
header:has(#language-ja:checked) [lang="en"]:not(.always), header:has(#language-ja:checked) ~ * [lang="en"],
header:has(#language-en:checked, #language-ja:checked) .and, header:has(#language-en:checked, #language-ja:checked) ~ * .and { display: none; }
header:has(#language-both:checked) ~ main [lang="en"]:not(.own, p) + [lang="ja"]::before { content: " / "; }
`;
