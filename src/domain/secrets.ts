/**
 * Keys and tokens that open something, by the shapes that their makers document; nothing is guessed from how random a
 * word looks. A mere heading without a key below it, and the placeholders of manuals, are none.
 */

export const SECRET_KINDS = [
  'private-key',
  'aws-access-key',
  'github-token',
  'gitlab-token',
  'slack-token',
  'google-api-key',
] as const;
export type SecretKind = (typeof SECRET_KINDS)[number];

/** Nothing of a word before or after it. */
const alone = (shape: string): RegExp => new RegExp(`(?<![A-Za-z0-9_-])(?:${shape})(?![A-Za-z0-9_-])`, 'g');

const SHAPES: Readonly<Record<SecretKind, readonly RegExp[]>> = {
  'private-key': [
    // PEM, OpenSSH and PGP: a line that says so, then lines of base64.
    /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]{0,300}?[A-Za-z0-9+/]{32}/g,
    /PuTTY-User-Key-File-\d: [\s\S]{0,2000}?Private-Lines: [1-9]/g,
    alone('AGE-SECRET-KEY-1[0-9A-Z]{58}'),
  ],
  'aws-access-key': [alone('(?:AKIA|ASIA)(?![A-Z2-7]{9}EXAMPLE)[A-Z2-7]{16}')],
  'github-token': [alone('gh[oprsu]_[A-Za-z0-9]{36,255}'), alone('github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}')],
  'gitlab-token': [alone('glpat-[A-Za-z0-9_-]{20,300}(?:\\.[a-z0-9]{9})?')],
  'slack-token': [
    alone('xox[abprs]-[0-9]{9,14}-[A-Za-z0-9-]{16,200}'),
    alone('xapp-\\d-[A-Z0-9]{8,14}-[0-9]{9,14}-[A-Za-z0-9]{32,128}'),
  ],
  'google-api-key': [alone('AIza[A-Za-z0-9_-]{35}')],
};

/** `ghp_xxxxxxxx…` of a manual: one character over and over. */
const isPlaceholder = (found: string): boolean => /([A-Za-z0-9])\1{15}/.test(found);

/** The kinds of secrets in a text, each once. What stands there is not given back, so that no report can repeat it. */
export const secretKinds = (text: string): readonly SecretKind[] =>
  SECRET_KINDS.filter((kind) =>
    SHAPES[kind].some((shape) => [...text.matchAll(shape)].some(([found]) => !isPlaceholder(found))),
  );
