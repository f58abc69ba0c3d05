import type { Evaluation } from '../../src/core/evaluate.js';
import { sarifPieces } from '../../src/report/sarif.js';
import { OPTIONS } from '../report/samples.js';
import { ofSeveral } from './of-several.js';

interface Located {
  physicalLocation: { artifactLocation: { uri: string; index: number }; region?: Record<string, number> };
}
interface Rule {
  id: string;
  shortDescription: { text: string };
  fullDescription: { text: string };
  help: { text: string; markdown: string };
  properties: { tags: string[] };
}
interface Log {
  runs: {
    tool: { driver: { language: string; rules: Rule[] } };
    translations: { language: string; rules: Rule[] }[];
    language: string;
    invocations: {
      executionSuccessful: boolean;
      exitCode: number;
      toolConfigurationNotifications?: object[];
      toolExecutionNotifications: object[];
    }[];
    artifacts: { location: { uri: string } }[];
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      message: { text: string };
      locations: Located[];
      partialFingerprints: Record<string, string>;
      suppressions: { justification: string }[];
      properties: { level: string };
    }[];
  }[];
}

/** What is written of these drafts, read back. */
export function sarifRun(evaluations: readonly Evaluation[], options = OPTIONS): Log['runs'][number] {
  const [run] = (JSON.parse(ofSeveral(sarifPieces, evaluations, options)) as Log).runs;
  if (!run) throw new Error('no run');
  return run;
}
