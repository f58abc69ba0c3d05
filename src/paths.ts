import path from 'node:path';

/** Whether a path is that of the folder or of something in it. Both absolute; links are followed by whoever asks. */
export function isWithin(file: string, folder: string): boolean {
  const way = path.relative(folder, file);
  return way.split(path.sep)[0] !== '..' && !path.isAbsolute(way);
}
