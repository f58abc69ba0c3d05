import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandBreaker, withoutCommands } from '../../src/text/ci-commands.js';
import { fingerprint } from '../../src/text/fingerprint.js';
import { GOOD, run } from '../support/memory-host.js';
import { readXml } from '../support/read-xml.js';
import { commandsIn } from '../support/runner.js';

const MARKS = [
  '##[error]x',
  '##',
  '#',
  '[',
  '::error::x',
  '::',
  ':',
  '\n',
  '\r',
  ' ',
  '\u00a0',
  '\t',
  'a',
  '##vso[',
  '##',
];
const nasty = fc.array(fc.oneof(fc.constantFrom(...MARKS), fc.string({ unit: 'grapheme', maxLength: 3 })), {
  maxLength: 12,
});

describe('what goes to a runner', () => {
  test('is no command, in whatever pieces it comes', () => {
    fc.assert(
      fc.property(fc.constantFrom('', '{', '[', '<'), nasty, (start, pieces) => {
        const out = commandBreaker();
        const shown = [start, ...pieces].map(out).join('');
        expect(commandsIn(shown)).toEqual([]);
        expect(shown).not.toMatch(/##(?:vso|teamcity)?\[/i);
      }),
      { numRuns: 3000 },
    );
  });

  test('is the same in pieces as whole, and untouched where there is none', () => {
    fc.assert(
      fc.property(nasty, (pieces) => {
        const out = commandBreaker();
        expect(['x', ...pieces].map(out).join('')).toBe(withoutCommands(['x', ...pieces].join('')));
      }),
      { numRuns: 2000 },
    );
    expect(withoutCommands('a::b # [c] ## d\n x: : y')).toBe('a::b # [c] ## d\n x: : y');
    expect(withoutCommands('##[error]\n  ::add-mask::x')).toBe('##\\u{5b}error]\n  :\\u{3a}add-mask::x');
  });

  test('stays JSON and XML with the same content', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), nasty, (one, pieces) => {
        const value = { [`::${one}`]: `##[group]${pieces.join('')}` };
        expect(JSON.parse(commandBreaker()(JSON.stringify(value, null, 1)))).toEqual(value);
      }),
    );
    const xml = '<?xml version="1.0" encoding="UTF-8"?>\n<a b="##[x">\n::error::y ##[z\n</a>\n';
    const read = readXml(commandBreaker()(xml));
    expect([read.attributes.b, read.text.trim()]).toEqual(['##[x', '::error::y ##[z']);
  });
});

describe('whatever a draft, its name and its path say', () => {
  const HOSTILE = [
    '##[error]boo',
    '::error::boo',
    '\n::add-mask::x\n',
    '\r::stop-commands::t',
    '##[endgroup]',
    '::warning file=a::b',
  ];
  const text = fc.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 6 })), {
    minLength: 1,
    maxLength: 4,
  });
  const formats = ['pretty', 'plain', 'json', 'markdown', 'html', 'sarif', 'junit', 'csv', 'gitlab', 'github'];
  const env = { GITHUB_ACTIONS: 'true' };

  test.each(formats)('%s prints no command but annotations', async (format) => {
    await fc.assert(
      fc.asyncProperty(text, text, text, async (title, tier, name) => {
        const draft = GOOD.replace('en: Glial maps of the ageing brain', `en: ${JSON.stringify(title.join(''))}`)
          .replace('tier: tier-1', `tier: ${JSON.stringify(tier.join(''))}`)
          .replace('exchange:', `exchange:\n  ${JSON.stringify(`k${name.join('')}`)}: 1`);
        const file = `d${name.join('').replaceAll(/[/\\\0]/g, '')}.yaml`;
        const { stdout, stderr, code } = await run(['check', '--format', format, '--', file], {
          files: { [file]: draft },
          env,
        });
        expect([1, 3]).toContain(code);
        const allowed = format === 'github' ? ['error', 'warning', 'notice'] : [];
        expect([...commandsIn(stdout), ...commandsIn(stderr)].filter((each) => !allowed.includes(each.name))).toEqual(
          [],
        );
        for (const { properties } of commandsIn(stdout)) {
          expect(Object.keys(properties).join()).toMatch(/^file,line(?:,endLine(?:,col,endColumn)?)?,title$/);
        }
        if (/json|sarif|gitlab/.test(format)) JSON.parse(stdout);
        if (format === 'junit') readXml(stdout);
      }),
      { numRuns: 15 },
    );
  });

  test('errors too', async () => {
    const { stderr, code } = await run(['check', '##[error]\n::error::no.yaml'], { env });
    expect(code).toBe(3);
    expect(commandsIn(stderr)).toEqual([]);
    expect(stderr).toContain('error');
  });
});

test.each([
  ['', '6c62272e07bb014262b821756295c58d'],
  ['a', 'd228cb696f1a8caf78912b704e4a8964'],
  ['foobar', '343e1662793c64bf6f0d3597ba446f18'],
])('FNV-1a of "%s" is that of its authors', (text, hash) => {
  expect(fingerprint(text)).toBe(hash);
});
