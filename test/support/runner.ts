/**
 * How a runner of GitHub Actions reads what a step prints (actions/runner, ActionCommand.cs): a line that starts with
 * `::`, after blanks, is a command of the second kind; `##[` anywhere in a line may be one of the first kind.
 */
export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const decoded = (text: string): string =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');

export function commandsIn(log: string): RunnerCommand[] {
  return log.split(/\r\n|\n|\r/).flatMap((line) => {
    const found = /^[\s\u0085]*::(?<name>[a-zA-Z-]*)(?: (?<given>.*?))?::(?<data>.*)$/.exec(line)?.groups;
    if (!found) {
      if (/^[\s\u0085]*::/.test(line)) return [{ name: '?', properties: {}, data: line }];
      return /##\[/.test(line) ? [{ name: '##[', properties: {}, data: line }] : [];
    }
    const given = (found.given ?? '').split(',').flatMap((each) => {
      const [name = '', ...value] = each.split('=');
      return name === '' ? [] : [[name, decoded(value.join('='))] as const];
    });
    return [{ name: found.name ?? '', properties: Object.fromEntries(given), data: decoded(found.data ?? '') }];
  });
}
