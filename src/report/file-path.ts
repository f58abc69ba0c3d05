/** The name of a file as code hosts write it: forward slashes, and no `./` nor empty steps in a relative one. */
export function filePath(file: string): string {
  const slashed = file.toWellFormed().replaceAll('\\', '/');
  const steps = slashed.split('/').filter((step) => step !== '' && step !== '.');
  return `${slashed.startsWith('/') ? '/' : ''}${steps.join('/')}`;
}
