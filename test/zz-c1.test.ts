import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { catalogueOf } from '../src/core/catalogue.js';
import { RULES } from '../src/rules/index.js';
import { say } from '../src/text/say.js';
import { checkFixture } from './support/fixture.js';
const MINE = /^(budget|indirect|share|partner-request|tier)-/;
test('x', () => {
  const C = catalogueOf(RULES);
  let out = '', said = '';
  for (const rule of RULES) {
    if (!MINE.test(rule.code)) continue;
    const dir = `test/rules/${rule.code}/`;
    const all = [['example', rule.example], ...readdirSync(dir).map((n) => [n, readFileSync(dir + n, 'utf8')])];
    for (const [name, source] of all) {
      const { expected, found, evaluation } = checkFixture(source as string);
      if (JSON.stringify(expected) !== JSON.stringify(found)) out += `${rule.code}/${name}\n  expected ${expected}\n  found    ${found}\n`;
      for (const d of evaluation.diagnostics) if (d.code === rule.code || JSON.stringify(expected) !== JSON.stringify(found)) for (const l of ['en', 'ja'] as const) {
        const s = say(d, l, C);
        said += `[${rule.code}/${name}] ${d.level} ${s.message}\n     -> ${s.fix}\n`;
      }
    }
  }
  writeFileSync('/tmp/h/c1-out.txt', out); writeFileSync('/tmp/h/c1-said.txt', said);
});
