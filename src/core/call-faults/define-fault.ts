import type { Coded, CodeText, Data, Level } from '../diagnostic.js';

/** A code for a fault of a call definition: told to whoever keeps the definition. */
export const callFault = <D extends Data>(
  name: string,
  level: Level,
  sample: NoInfer<D>,
  en: CodeText<D>,
  ja: CodeText<D>,
): Coded<D> => ({ code: `call/${name}`, level, who: 'office', basis: 'format', sample, text: { en, ja } });
