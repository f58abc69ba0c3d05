/** The parts of which paths that lead elsewhere are made. */

/** Slashes of every kind: of systems, of Unicode, encoded once and twice, and broken up. */
export const SEPARATORS = ['/', '\\', '\u2215', '\uff0f', '\u2044', '%2f', '%5C', '%252f', '//', '/./', '\\/', '/\0/'];

/** What means the folder above, and what looks like it. */
export const CLIMBS = ['..', '\uff0e\uff0e', '%2e%2e', '...', '.. ', ' ..', '..\0', '..;', '.\u200b.', '\u2025'];

/** Beginnings that leave the folder by themselves: roots, drives, shares, addresses, homes. */
export const PREFIXES = [
  '/',
  '\\',
  'C:',
  'C:\\',
  'c:/',
  '\\\\server\\share\\',
  '//server/share/',
  '\\\\?\\C:\\',
  'file:///',
  '~/',
  '$HOME/',
  '%APPDATA%\\',
  './',
  'attachments/',
  'attachments/./',
];

export const TAILS = ['', '.', ' ', '/', '\0', '\0.pdf', '::$DATA', '%00.pdf', '?', '#'];
