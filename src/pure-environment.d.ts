/**
 * What the pure rooms may use of the outside world besides the language itself. tsconfig.pure.json has no node types,
 * so there `node:fs`, `console` and `process` do not compile; turning bytes into text and back is a plain function and stays.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input: Uint8Array): string;
}
declare class TextEncoder {
  encode(input: string): Uint8Array;
}
