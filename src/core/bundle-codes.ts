import { ARCHIVE_FAULTS } from './bundle-faults/archive-faults.js';
import { BAG_FAULTS } from './bundle-faults/bag-faults.js';
import { ENTRY_FAULTS } from './bundle-faults/entry-faults.js';
import { NAME_FAULTS } from './bundle-faults/name-faults.js';

/** What reading a bundle can find: in the zip as a whole, in its entries, their names, and what they hold. */
export const BUNDLE_CODES = [...ARCHIVE_FAULTS, ...ENTRY_FAULTS, ...NAME_FAULTS, ...BAG_FAULTS];
