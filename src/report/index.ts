import type { ReportFormat } from './report.js';

/** Every format by name. Each loads when it is asked for: a run shows one or two of them. */
export const REPORT_FORMATS = {
  pretty: async (): Promise<ReportFormat> => (await import('./pretty.js')).pretty,
  plain: async (): Promise<ReportFormat> => (await import('./plain.js')).plain,
  json: async (): Promise<ReportFormat> => (await import('./json.js')).json,
  markdown: async (): Promise<ReportFormat> => (await import('./markdown.js')).markdown,
  html: async (): Promise<ReportFormat> => (await import('./html/html.js')).html,
  sarif: async (): Promise<ReportFormat> => (await import('./sarif.js')).sarif,
  junit: async (): Promise<ReportFormat> => (await import('./junit.js')).junit,
} as const;

export type FormatName = keyof typeof REPORT_FORMATS;
export const FORMAT_NAMES = Object.keys(REPORT_FORMATS) as readonly FormatName[];
