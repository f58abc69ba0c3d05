import { describe, expect, test } from 'vitest';
import { report } from '../../schemas/report.js';
import { AWARD, GOOD, GOOD_FILES, run } from '../support/memory-host.js';

const NEVER = /\n\s+at |undefined|\[object|NaN/;

/** Every bad draft is answered with the code of its fault, in every format, without a stack trace. */
async function codesOf(draft: string | Uint8Array, more: Record<string, string> = AWARD) {
  const files = { ...more, 'proposal.yaml': draft };
  const { code, stdout, stderr } = await run(['check', 'proposal.yaml', '--format', 'json'], { files });
  const { evaluations } = report.parse(JSON.parse(stdout));
  expect(stderr).toBe('');
  for (const format of ['pretty', 'plain']) {
    const shown = await run(['proposal.yaml', '--format', format, '--lang', 'both'], { files });
    expect(shown.code).toBe(code);
    expect(shown.stdout).not.toMatch(NEVER);
  }
  const [evaluation] = evaluations;
  return { code, verdict: evaluation?.verdict, codes: evaluation?.diagnostics.map((each) => each.code) };
}

const refused = (...codes: string[]) => ({ code: 3, verdict: 'could-not-check', codes });
const faulty = (...codes: string[]) => ({ code: 1, verdict: 'not-ready', codes });
const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));

describe('drafts that cannot be read', () => {
  test.each([
    ['empty', '', 'yaml/empty'],
    ['NUL bytes', 'format: 1\0', 'yaml/nul-byte'],
    ['Shift_JIS', bytes('7469746c653a2093fa967b8cea0a'), 'yaml/legacy-encoding'],
    ['EUC-JP', bytes('7469746c653a20c6fccbdcb8ec0a'), 'yaml/legacy-encoding'],
    ['UTF-16', bytes('fffe61003a002000'), 'yaml/utf-16'],
    ['tabs', GOOD.replace('  id: known-good', '\tid: known-good'), 'yaml/tab'],
    ['several documents', `${GOOD}---\n${GOOD}`, 'yaml/several-documents'],
    ['duplicate keys', `${GOOD}format: 1\n`, 'yaml/duplicate-key'],
    ['alias bomb', 'a: &a [x]\n', 'yaml/alias'],
    ['10,000 levels', `a: ${'['.repeat(10_000)}`, 'yaml/too-deep'],
    ['50 MB', 'x'.repeat(50 * 1024 * 1024), 'yaml/too-large'],
    ['__proto__', `${GOOD}__proto__: {verdict: ready}\n`, 'yaml/reserved-key'],
    ['custom tags', GOOD.replace('basic', '!basic'), 'yaml/tag'],
  ])('%s', async (_, draft, code) => {
    expect(await codesOf(draft)).toEqual(refused(code));
  });
});

describe('drafts that are read', () => {
  test('byte order mark and CRLF change nothing', async () => {
    expect(await codesOf(`\ufeff${GOOD.replaceAll('\n', '\r\n')}`)).toEqual({ code: 0, verdict: 'ready', codes: [] });
  });

  test.each([
    ['effort: 30', 'effort: 30%', 'schema/amount-as-text'],
    ['fiscalYear: 2024', 'fiscalYear: ２０２４', 'schema/amount-as-text'],
    ['amount: 1200000', 'amount: 1_200_000', 'schema/amount-as-text'],
    ['amount: 1200000', 'amount: 17:00', 'schema/amount-as-text'],
    ['position: Professor', 'posision: Professor', 'schema/unknown-key'],
  ])('%s → %s', async (from, to, code) => {
    expect(await codesOf(GOOD.replace(from, to))).toEqual(faulty(code));
  });

  test('unquoted NO and 0100 are pointed out', async () => {
    const draft = GOOD.replace('position: Professor', 'position: NO').replace('effort: 30', 'effort: 0100');
    const { codes } = await codesOf(draft);
    expect(codes).toEqual(['yaml-reads-differently', 'yaml-reads-differently']);
  });
});

describe('attachments', () => {
  const path = (written: string) => GOOD.replace('attachments/award.pdf', written);
  test.each([
    ['missing', GOOD, {}, 'attachment-missing'],
    ['empty', GOOD, { 'attachments/award.pdf': '' }, 'attachment-empty'],
    ['a folder', GOOD, { 'attachments/award.pdf/x': 'x' }, 'attachment-is-folder'],
    ['../', path('../award.pdf'), {}, 'attachment-outside-folder'],
    ['absolute', path('/etc/passwd'), {}, 'attachment-outside-folder'],
    ['a drive', path('C:\\award.pdf'), {}, 'attachment-outside-folder'],
    ['not what its name says', GOOD, { 'attachments/award.pdf': 'GIF89a\x01\x00\x01\x00' }, 'attachment-type-mismatch'],
  ])('%s', async (_, draft, more, code) => {
    const found = await codesOf(draft, more as Record<string, string>);
    expect(found.codes).toContain(code);
    expect(found.code).toBe(1);
  });
});

describe('drafts that are not there', () => {
  test.each([
    ['a missing file', ['check', 'nope.yaml'], 'nope.yaml: there is no such file'],
    ['a missing file as the first word', ['nope.yaml'], 'nope.yaml: there is no such file'],
    ['a pattern without a match', ['check', 'drafts/*.yaml'], 'drafts/*.yaml: there is no such file'],
    ['a folder without drafts', ['check', 'attachments'], 'Nothing was checked'],
  ])('%s', async (_, argv, message) => {
    const { code, stdout, stderr } = await run(argv);
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(message);
  });

  test('an unreadable draft does not lose what is known of the others', async () => {
    const files = { ...GOOD_FILES, 'zzz.yaml': GOOD };
    const unreadable = await run(['check', 'proposal.yaml', 'zzz.yaml', '-f', 'json'], {
      files,
      unreadable: ['zzz.yaml'],
    });
    expect(unreadable.code).toBe(3);
    const { evaluations, summary } = report.parse(JSON.parse(unreadable.stdout));
    expect(evaluations.map(({ file, verdict }) => [file, verdict])).toEqual([
      ['proposal.yaml', 'ready'],
      ['zzz.yaml', 'could-not-check'],
    ]);
    expect(evaluations[1]?.diagnostics[0]).toMatchObject({
      code: 'file/unreadable',
      message: { en: expect.stringContaining('zzz.yaml') },
    });
    expect(summary).toMatchObject({ ready: 1, couldNotCheck: 1 });
  });
});

describe('the call', () => {
  const CALL = 'call: amed-aspire-fy2023-pre';
  test.each([
    ['unknown', 'call: amed-aspire-fy2024', 'call/unknown'],
    ['not a name', 'call: ../../etc/passwd', 'schema/wrong-form'],
    ['a number', 'call: 12', 'schema/quote-needed'],
    ['empty', 'call:', 'schema/empty-value'],
  ])('%s: could not check', async (_, line, code) => {
    expect(await codesOf(GOOD.replace(CALL, line))).toEqual(refused(code));
  });
});

describe('terminal escapes of a draft never reach the terminal', () => {
  const BAD = '\u202e\u200b\u2066';
  test.each(['pretty', 'plain'])('%s', async (format) => {
    const quoted = `"\\u001b[2J"`;
    const drafts = [
      GOOD.replace('Professor', `"x${BAD}"`),
      GOOD.replace('Professor', quoted),
      GOOD.replace('Professor', '\u001b[2J'),
    ];
    for (const draft of [...drafts, GOOD.replace('phase: basic', `phase: "${BAD}"`)]) {
      const { stdout } = await run(['proposal.yaml', '-f', format, '--lang', 'both', '-v'], {
        files: { 'proposal.yaml': draft },
      });
      expect([...'\u001b\u200b\u202e\u2066'].filter((sign) => stdout.includes(sign))).toEqual([]);
    }
  });

  test.each([
    [['\u001b[2J.yaml']],
    [['check', '--\u001b[2J']],
    [['explain', '\u001b[2J']],
    [['proposal.yaml', '--call', '\u001b[2J']],
    [['proposal.yaml', '--lang', '\u001b[2J']],
  ])('nor do those of the command line: %j', async (argv) => {
    const { code, stderr } = await run(argv);
    expect(code).toBeGreaterThanOrEqual(2);
    expect(stderr).toMatch(/\\u\{1b\}/);
    expect(stderr).not.toMatch('\u001b');
  });
});
