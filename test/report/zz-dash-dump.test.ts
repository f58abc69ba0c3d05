import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { dashboard } from '../../src/report/dashboard/dashboard.js';
import { SCRIPT } from '../../src/report/dashboard/script.js';
import { manyBriefs, BRIEFS, rollOf } from './dashboard-samples.js';
import { OPTIONS } from './samples.js';
import { createHash } from 'node:crypto';
test('dump', () => {
  console.log(createHash('sha256').update(String(SCRIPT)).digest('base64'));
  for (const n of [8, 48, 5000]) {
    const briefs = n === 8 ? BRIEFS : manyBriefs(n);
    const t = performance.now();
    const text = [...(dashboard.parts(rollOf(briefs), {...OPTIONS, asOf: '2023-05-20'}) as Iterable<string>)].join('');
    const findings = briefs.reduce((s, b) => s + b.findings.length, 0);
    console.log(n, 'drafts', findings, 'findings', Buffer.byteLength(text), 'bytes', (performance.now() - t) | 0, 'ms');
    writeFileSync(`/tmp/dash/${n}.html`, text);
  }
});
