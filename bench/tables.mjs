import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { root } from './measure.mjs';

/**
 * Writes what was measured into docs/performance.md and its Japanese twin, between `<!-- bench:start NAME -->` and
 * `<!-- bench:end NAME -->`. Only ratios and memory are told: times say more of the machine than of the program.
 */

const FILES = { en: `${root}docs/performance.md`, ja: `${root}docs/performance.ja.md` };

const WORDS = {
  en: {
    machine: (cores, node) => `Machine: ${cores} cores, Node ${node}.`,
    medians: 'Medians of ratios within one round; – is not measured, since it would take minutes (`--long` does).',
    drafts: (count) => (count === 1 ? '1 draft' : `${count.toLocaleString('en')} drafts`),
    rounds: 'Rounds',
    peers: 'Time of the program ÷ time of `grantlint check`, cold: wall (CPU)',
    own: 'Time of the variant ÷ time of `grantlint check`, cold: wall (CPU)',
    memory: 'Largest memory of the process, MB',
    growth: 'One run of each size; time per draft ÷ that at 1,000 drafts.',
    growthHead: ['Drafts', 'Wall', 'CPU', 'Largest memory, MB'],
    goals: ['Goal', 'Measured', 'Met'],
    met: (is) => (is ? 'yes' : '**no**'),
    unmeasured: 'not measured',
    atLeast: (name, count, least) =>
      least === 1
        ? `${count} drafts, cold, in less time than ${name}`
        : `${count} drafts, cold, in at most 1/${least} of the time of ${name}`,
    warm: (count) => `${count} drafts with a full cache in at most 1/10 of the time without`,
    small: '100,000 drafts in less than 300 MB',
    flat: '100,000 drafts in at most 1.25 times the memory of 10,000',
  },
  ja: {
    machine: (cores, node) => `測定環境：${cores} コア、Node ${node}。`,
    medians: '同じ回の中での比の中央値です。「–」は、数分かかるため測定していません（`--long` で測定できます）。',
    drafts: (count) => `${count.toLocaleString('en')} 件`,
    rounds: '測定回数',
    peers: '各プログラムの所要時間 ÷ `grantlint check`（キャッシュなし）の所要時間：経過時間（CPU 時間）',
    own: '各条件の所要時間 ÷ `grantlint check`（キャッシュなし）の所要時間：経過時間（CPU 時間）',
    memory: 'プロセスの最大メモリ（MB）',
    growth: '件数ごとに1回の測定で、時間は、1件あたりの所要時間の 1,000 件のときに対する比です。',
    growthHead: ['提案書', '経過時間', 'CPU 時間', '最大メモリ（MB）'],
    goals: ['目標', '測定値', '達成'],
    met: (is) => (is ? '達成' : '**未達成**'),
    unmeasured: '未測定',
    atLeast: (name, count, least) =>
      least === 1
        ? `${count} 件（キャッシュなし）を ${name} より短い時間で確認する`
        : `${count} 件（キャッシュなし）を ${name} の 1/${least} 以下の時間で確認する`,
    warm: (count) => `${count} 件を、キャッシュがある場合は、ない場合の 1/10 以下の時間で確認する`,
    small: '100,000 件を 300 MB 未満のメモリで確認する',
    flat: '100,000 件のときのメモリが、10,000 件のときの 1.25 倍を超えない',
  },
};

/** Least ratio of the wall times at 1,000 drafts, by the start of the name of the program. */
const GOALS = { 'ajv-cli': 1, v8r: 10, yamllint: 10, Spectral: 15 };

const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) =>
  [row(head), row(head.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(row)].join('\n');
const short = (ratio) => (ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(2));
const machine = (words) => words.machine(os.availableParallelism(), process.version);

/** `measured` as `benchDrafts` returns it. */
export function writeDraftTables({ sizes, names }) {
  for (const [language, file] of Object.entries(FILES)) {
    const words = WORDS[language];
    const head = (title) => [title, ...sizes.map(({ count }) => words.drafts(count))];
    const lines = (list, cell) =>
      list.map((name) => [
        names.includes(name) ? name : `\`${name}\``,
        ...sizes.map(({ rows }) => (rows[name] ? cell(rows[name]) : '–')),
      ]);
    const ratio = ({ wall, cpu }) => `${short(wall)} (${short(cpu)})`;
    const [cold, ...variants] = Object.keys(sizes[0].rows).filter((name) => !names.includes(name));
    const parts = [
      `${machine(words)} ${words.medians}`,
      table(head(words.peers), lines(names, ratio)),
      table(head(words.own), [...lines(variants, ratio), [words.rounds, ...sizes.map(({ rounds }) => rounds)]]),
      table(
        head(words.memory),
        lines([cold, ...variants, ...names], ({ memory }) => String(memory)),
      ),
      table(words.goals, goalRows(sizes, names, words)),
    ];
    replaceIn(file, 'drafts', parts.join('\n\n'));
  }
}

function goalRows(sizes, names, words) {
  const at = (count) => sizes.find((size) => size.count === count)?.rows ?? {};
  const goal = (text, value, least) => [
    text,
    value === undefined ? words.unmeasured : `${value.toFixed(2)} ×`,
    value === undefined ? '–' : words.met(least === 1 ? value > 1 : value >= least),
  ];
  const rivals = Object.entries(GOALS).map(([start, least]) => {
    const name = names.find((each) => each.startsWith(start));
    return goal(words.atLeast(start, '1,000', least), at(1000)[name]?.wall, least);
  });
  const warm = [1000, 10_000].map((count) => {
    const full = at(count)['--cache, full'];
    return goal(words.warm(count.toLocaleString('en')), full && 1 / full.wall, 10);
  });
  return [...rivals, ...warm];
}

/** `measured` as `benchGrowth` returns it. */
export function writeGrowthTable(measured) {
  for (const [language, file] of Object.entries(FILES)) {
    const words = WORDS[language];
    const rows = measured.map(({ count, wall, cpu, memory }) => [
      count.toLocaleString('en'),
      wall.toFixed(2),
      cpu.toFixed(2),
      String(memory),
    ]);
    const [, middle, most] = measured.map(({ memory }) => memory);
    const goals = [
      [words.small, `${most} MB`, words.met(most < 300)],
      [words.flat, `${(most / middle).toFixed(2)} ×`, words.met(most <= middle * 1.25)],
    ];
    const parts = [`${machine(words)} ${words.growth}`, table(words.growthHead, rows), table(words.goals, goals)];
    replaceIn(file, 'growth', parts.join('\n\n'));
  }
}

function replaceIn(file, name, text) {
  const [start, end] = [`<!-- bench:start ${name} -->`, `<!-- bench:end ${name} -->`];
  const whole = readFileSync(file, 'utf8');
  const [from, to] = [whole.indexOf(start), whole.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file}: no place for the table of ${name}`);
  writeFileSync(file, `${whole.slice(0, from + start.length)}\n\n${text}\n\n${whole.slice(to)}`);
}
