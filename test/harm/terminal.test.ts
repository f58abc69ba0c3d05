import { beforeEach, expect, test } from 'vitest';
import { GOOD, GOOD_FILES, type Outcome, type World } from '../support/memory-host.js';
import { draftWith, PLACE_NAMES } from './support/hostile-drafts.js';
import { COMMANDS, INVISIBLE, MARKUP, TERMINAL } from './support/hostile-texts.js';
import { isSound, quickRun } from './support/quick-run.js';
import { expectRow } from './support/tally.js';
import { wildIn } from './support/tame.js';

/** Nothing of a draft, a name or a command line reaches the terminal as anything but text that can be seen. */

const TEXTS = [...TERMINAL, ...INVISIBLE, ...COMMANDS];
let cases = 0;
let faults: string[] = [];
beforeEach(() => {
  faults = [];
});

function judge(what: string, outcome: Outcome): void {
  cases += 1;
  const fault = isSound(outcome) ?? wildIn(outcome.stdout) ?? wildIn(outcome.stderr);
  if (fault !== null) faults.push(`${what}: ${fault}`);
}

const tried = async (what: string, argv: readonly string[], world: World = {}): Promise<void> =>
  judge(what, await quickRun(argv, world));

test.each(PLACE_NAMES)('in the %s of a draft', async (place) => {
  for (const text of TEXTS) {
    const files = { ...GOOD_FILES, 'proposal.yaml': draftWith(text, place) };
    const what = `${place} ${JSON.stringify(text)}`;
    await tried(`pretty ${what}`, ['proposal.yaml', '--lang', 'both', '-v', '--color', 'never'], { files });
    await tried(`plain ${what}`, ['proposal.yaml', '-f', 'plain', '--lang', 'both', '-v'], { files });
  }
  expect(faults).toEqual([]);
});

test('in a draft that is no draft', async () => {
  for (const text of [...TEXTS, ...MARKUP]) {
    for (const draft of [text, `${text}: [`, `a: ${text}\n${GOOD}`, `&${text}`, `!${text} x`, `%${text}\n---\n`]) {
      await tried(JSON.stringify(draft.slice(0, 60)), ['proposal.yaml', '--lang', 'both', '-v'], {
        files: { 'proposal.yaml': draft },
      });
    }
  }
  expect(faults).toEqual([]);
});

test('in the names of files and folders', async () => {
  for (const text of TEXTS) {
    const name = text.replace(/[/\0]/g, '_');
    const files = { [`${name}/proposal.yaml`]: GOOD, [`a/${name}.yaml`]: GOOD, 'b/proposal.yaml': GOOD };
    for (const argv of [
      ['.'],
      [`${name}/proposal.yaml`],
      ['advise', `${name}/proposal.yaml`],
      ['merge', `a/${name}.yaml`],
    ]) {
      await tried(`name ${JSON.stringify(text)}`, [...argv, '--lang', 'ja'], { files });
    }
  }
  expect(faults).toEqual([]);
});

test('in the words of a command line', async () => {
  for (const text of [...TEXTS, ...MARKUP]) {
    const lines = [
      [text],
      [`${text}.yaml`],
      ['check', `--${text}`],
      ['check', `-${text}`],
      ['--help', text],
      [text, '--help'],
      ['check', '--help', `--${text}`],
      ['explain', text],
      ['calls', text],
      ['calls', 'show', text],
      ['verify', text],
      ['pack', text],
      ['init', text.replace(/[/\0]/g, '_'), '--call', text],
      ['proposal.yaml', '--call', text],
      ['proposal.yaml', '--lang', text],
      ['proposal.yaml', '--as-of', text],
      ['proposal.yaml', '-f', text],
      ['proposal.yaml', '-f', `json=${text}/x`],
      ['proposal.yaml', '--config', text],
      ['proposal.yaml', '--shard', text],
      ['proposal.yaml', '--max-findings', text],
    ];
    for (const argv of lines) await tried(JSON.stringify(argv), argv);
  }
  expect(faults).toEqual([]);
});

test('in a settings file and a definition of somebody else', async () => {
  for (const text of TEXTS) {
    const value = JSON.stringify(text);
    for (const [name, content] of [
      ['grantlint.yaml', `${value}: 1\n`],
      ['grantlint.yaml', `lang: ${value}\n`],
      ['grantlint.yaml', `call: ${value}\n`],
      ['own.yaml', `callFormat: 1\nid: ${value}\n${value}: 1\n`],
      ['own.yaml', `callFormat: 1\nid: own\nextends: ${value}\n`],
    ] as const) {
      const argv = name === 'own.yaml' ? ['calls', 'check', 'own.yaml'] : ['proposal.yaml', '-v'];
      await tried(`${name} ${value}`, argv, { files: { ...GOOD_FILES, [name]: content } });
    }
  }
  expect(faults).toEqual([]);
});

test('the row of the table', () => {
  expectRow({
    inputs: {
      en: 'Escapes, OSC 8 links, direction signs, invisible characters and runner commands, to a terminal or log',
      ja: '端末の制御列、OSC 8 のリンク、文字方向の制御、見えない文字、CI のコマンド（端末とログへの出力）',
    },
    cases,
    outcome: { en: 'all shown as visible text', ja: 'すべて見える文字として表示' },
  });
});
