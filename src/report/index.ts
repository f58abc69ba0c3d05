import type { PieceFormat } from './pieces.js';
import type { ReportFormat } from './report.js';
import type { RollFormat } from './roll.js';

/** Every format by name. Each loads when it is asked for: a run shows one or two of them. */

/** A single draft, in full. */
export const REPORT_FORMATS = {
  pretty: async (): Promise<ReportFormat> => (await import('./pretty.js')).pretty,
  plain: async (): Promise<ReportFormat> => (await import('./plain.js')).plain,
  json: async (): Promise<ReportFormat> => (await import('./json.js')).json,
  markdown: async (): Promise<ReportFormat> => (await import('./markdown.js')).markdown,
  html: async (): Promise<ReportFormat> => (await import('./html/html.js')).html,
  sarif: async (): Promise<ReportFormat> => (await import('./sarif.js')).sarif,
  junit: async (): Promise<ReportFormat> => (await import('./junit.js')).junit,
  github: async (): Promise<ReportFormat> => (await import('./github.js')).github,
  gitlab: async (): Promise<ReportFormat> => (await import('./gitlab.js')).gitlab,
} as const;

/** Of several drafts, each by itself. */
export const PIECE_FORMATS = {
  pretty: async (): Promise<PieceFormat> => (await import('./pretty.js')).prettyPieces,
  plain: async (): Promise<PieceFormat> => (await import('./plain.js')).plainPieces,
  json: async (): Promise<PieceFormat> => (await import('./json.js')).jsonPieces,
  sarif: async (): Promise<PieceFormat> => (await import('./sarif.js')).sarifPieces,
  junit: async (): Promise<PieceFormat> => (await import('./junit.js')).junitPieces,
  /** In place of `pretty` where there are too many drafts to show each in full. */
  list: async (): Promise<PieceFormat> => (await import('./drafts-list.js')).listPieces,
} as const;

/** Of any number of drafts, what they come to. */
export const ROLL_FORMATS = {
  /** The list, where there are only briefs. */
  pretty: async (): Promise<RollFormat> => (await import('./drafts-list.js')).draftsList,
  markdown: async (): Promise<RollFormat> => (await import('./summary-markdown.js')).markdownSummary,
  html: async (): Promise<RollFormat> => (await import('./dashboard/dashboard.js')).dashboard,
  csv: async (): Promise<RollFormat> => (await import('./office/csv.js')).csv,
  xlsx: async (): Promise<RollFormat> => (await import('./office/xlsx.js')).xlsx,
  github: async (): Promise<RollFormat> => (await import('./github.js')).githubRoll,
  gitlab: async (): Promise<RollFormat> => (await import('./gitlab.js')).gitlabRoll,
} as const;

export type ReportName = keyof typeof REPORT_FORMATS;
export type PieceName = keyof typeof PIECE_FORMATS;
export type RollName = keyof typeof ROLL_FORMATS;
export type FormatName = ReportName | RollName;
export const FORMAT_NAMES = [
  ...new Set([...Object.keys(REPORT_FORMATS), ...Object.keys(ROLL_FORMATS)]),
] as readonly FormatName[];

/** Whether a single draft is shown in full; tables have a row for it, as for each of many. */
export const isReportName = (name: FormatName): name is ReportName => Object.hasOwn(REPORT_FORMATS, name);
export const isPieceName = (name: FormatName): name is Exclude<PieceName, 'list'> => Object.hasOwn(PIECE_FORMATS, name);
export const isRollName = (name: FormatName): name is RollName => Object.hasOwn(ROLL_FORMATS, name);
