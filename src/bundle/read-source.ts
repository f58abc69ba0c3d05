import fs from 'node:fs';
import { FileError } from '../core/errors.js';
import { guarded } from '../system-files.js';

/** Bytes that are read where they lie, in any order. All calls throw FileError. */
export interface ByteSource {
  /** As people call it. */
  readonly name: string;
  readonly size: number;
  /** `length` bytes from `position` on, all of them. */
  readonly read: (position: number, length: number) => Buffer;
  readonly readInto: (target: Buffer, position: number) => void;
  readonly close: () => void;
}

export function bufferSource(name: string, bytes: Buffer): ByteSource {
  const read = (position: number, length: number): Buffer => {
    if (position + length > bytes.length) throw changed(name);
    return bytes.subarray(position, position + length);
  };
  return {
    name,
    size: bytes.length,
    read,
    readInto: (target, position) => void read(position, target.length).copy(target),
    close: () => {},
  };
}

const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = fs.constants;

/** A regular file. What changes between two reads is refused, as is a link at `place`, the name as the system has it. */
export function fileSource(name: string, place?: Buffer): ByteSource {
  const flags = O_RDONLY | O_NONBLOCK | (place ? O_NOFOLLOW : 0);
  const fd = guarded(name, () => fs.openSync(place ?? name, flags));
  const first = fs.fstatSync(fd);
  if (!first.isFile()) {
    fs.closeSync(fd);
    throw new FileError({ en: `${name}: it is not an ordinary file.`, ja: `${name}：通常のファイルではありません。` });
  }
  const readInto = (target: Buffer, position: number): void =>
    guarded(name, () => {
      for (let at = 0; at < target.length; ) {
        const read = fs.readSync(fd, target, at, target.length - at, position + at);
        if (read === 0) throw changed(name);
        at += read;
      }
      const now = fs.fstatSync(fd);
      if (now.size !== first.size || now.mtimeMs !== first.mtimeMs) throw changed(name);
    });
  return {
    name,
    size: first.size,
    readInto,
    read: (position, length) => {
      const target = Buffer.allocUnsafe(length);
      readInto(target, position);
      return target;
    },
    close: () => fs.closeSync(fd),
  };
}

const changed = (name: string): FileError =>
  new FileError({
    en: `${name} changed while it was being read. Run the command again.`,
    ja: `読み取り中に ${name} が変更されました。もう一度実行してください。`,
  });
