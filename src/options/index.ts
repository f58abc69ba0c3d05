export { PACK, VERIFY } from './bundle.js';
export { ADVISE, CALLS, EXPLAIN, INIT } from './calls.js';
export { CHECK, MERGE, WATCH } from './check.js';
export { COMMON, type OptionSpec } from './common.js';
