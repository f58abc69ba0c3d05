/**
 * The name of a file as a URI reference: relative names stay relative and have no `./`, absolute ones get their scheme.
 * Every segment is percent-encoded, so no character of a name can stand for anything else.
 */
export function uriOf(file: string): string {
  const slashed = file.toWellFormed().replaceAll('\\', '/');
  const encoded = (path: string): string =>
    path
      .split('/')
      .filter((segment) => segment !== '' && segment !== '.')
      .map(encodeURIComponent)
      .join('/');
  const drive = /^([A-Za-z]:)\/(.*)$/s.exec(slashed);
  if (drive) return `file:///${drive[1]}/${encoded(drive[2] ?? '')}`;
  return slashed.startsWith('/') ? `file:///${encoded(slashed)}` : encoded(slashed);
}
