import { ARCHIVE_FAULTS } from './bundle-faults/archive-faults.js';
import { BAG_FAULTS } from './bundle-faults/bag-faults.js';
import { CONTENT_FAULTS } from './bundle-faults/content-faults.js';
import { ENTRY_FAULTS } from './bundle-faults/entry-faults.js';
import { FOLDER_FAULTS } from './bundle-faults/folder-faults.js';
import { LIMIT_FAULTS } from './bundle-faults/limit-faults.js';
import { MANIFEST_FAULTS } from './bundle-faults/manifest-faults.js';
import { NAME_FAULTS } from './bundle-faults/name-faults.js';

/** What reading a bundle can find: in the zip as a whole, in its entries, their names, and what they hold. */
export const BUNDLE_CODES = [
  ...ARCHIVE_FAULTS,
  ...LIMIT_FAULTS,
  ...ENTRY_FAULTS,
  ...CONTENT_FAULTS,
  ...NAME_FAULTS,
  ...BAG_FAULTS,
  ...MANIFEST_FAULTS,
  ...FOLDER_FAULTS,
];
