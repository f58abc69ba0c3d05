import type * as Api from '../types/index.js';

export { FileError, UsageError } from './core/errors.js';

/** What `import … from 'grantlint'` gives. Its types and their words stand in types/index.d.ts. */

/** What judges is loaded with the first draft, so that importing costs next to nothing. */
export const check: typeof Api.check = async (draft, options) =>
  (await import('./library/check-draft.js')).checkDraft(draft, options);

export const explain: typeof Api.explain = async (code, options) =>
  (await import('./library/explain-code.js')).explainCode(code, options);
