/** Findings that were accepted on record, beside the draft. */
export const WAIVERS_FILE = 'waivers.yaml';
