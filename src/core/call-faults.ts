import { CITATION_FAULTS } from './call-faults/citation-faults.js';
import { FIGURE_FAULTS } from './call-faults/figure-faults.js';
import { NAME_FAULTS } from './call-faults/name-faults.js';
import { RANGE_FAULTS } from './call-faults/range-faults.js';
import { REFERENCE_FAULTS } from './call-faults/reference-faults.js';
import { WEIGHT_FAULTS } from './call-faults/weight-faults.js';

/** Faults that `calls check` and `calls coverage` find in a call definition whose form is right. */
export const CALL_FAULTS = [
  ...NAME_FAULTS,
  ...RANGE_FAULTS,
  ...REFERENCE_FAULTS,
  ...WEIGHT_FAULTS,
  ...FIGURE_FAULTS,
  ...CITATION_FAULTS,
];
