import path from 'node:path';
import { type Given, usage } from './given-options.js';
import { FORMAT_NAMES, type FormatName } from './report/index.js';

/** Which reports are asked for, and where they go. */

export interface FormatRequest {
  readonly name: FormatName;
  /** Where to write it; standard output otherwise. */
  readonly file: string | undefined;
  /** For the engine of a pipeline and asked for by nobody: added to what stands in the file, or written anew. */
  readonly unasked?: 'added' | 'written';
}

/** By these names a file is standard output itself, which cannot always be opened a second time. */
const IS_STDOUT = /^(?:-|\/dev\/stdout|\/proc\/self\/fd\/1)$/;

export function formatsOf(given: Given | undefined): FormatRequest[] {
  if (!given) return [];
  const requests = [given.value].flat().map((each) => {
    const [name = '', ...rest] = String(each).split('=');
    if (!(FORMAT_NAMES as readonly string[]).includes(name)) {
      const list = FORMAT_NAMES.join(', ');
      throw usage(
        `${given.source}: "${name}" is not a format. Formats: ${list}`,
        `${given.source}：「${name}」という形式はありません。形式：${list}`,
      );
    }
    const file = rest.join('=');
    return { name: name as FormatName, file: rest.length === 0 || IS_STDOUT.test(file) ? undefined : file };
  });
  if (requests.some(({ file }) => file === '')) {
    throw usage(
      `${given.source}: a file name is missing after "=".`,
      `${given.source}：「=」の後にファイル名がありません。`,
    );
  }
  const files = requests.flatMap(({ file }) => (file === undefined ? [] : [path.normalize(file)]));
  if (new Set(files).size < files.length) {
    throw usage(
      `${given.source}: two formats would go to the same file.`,
      `${given.source}：二つの形式の出力先が同じファイルです。`,
    );
  }
  if (files.length < requests.length - 1) {
    throw usage(
      'Only one format can go to standard output; give the others a file: --format html=report.html',
      '標準出力に出せる形式は一つです。ほかはファイルを指定してください：--format html=report.html',
    );
  }
  return requests;
}

/** For commands that speak to a person or to a program, on standard output only. */
export function wantsJson({ formats }: { readonly formats: readonly FormatRequest[] }): boolean {
  const [request = { name: 'pretty', file: undefined }] = formats;
  if (request.file === undefined && (request.name === 'pretty' || request.name === 'json')) {
    return request.name === 'json';
  }
  throw usage(
    '--format: this command takes pretty or json.',
    '--format：このコマンドでは pretty か json を指定できます。',
  );
}
