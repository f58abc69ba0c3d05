import * as z from 'zod/mini';
import { slug } from '../common.js';
import { field } from '../field.js';
import { attachments } from './attachments.js';
import { budget } from './budget.js';
import { declarations } from './declarations.js';
import { exchange } from './exchange.js';
import { partners } from './partners.js';
import { project } from './project.js';
import { team } from './team.js';

/** The sections of a proposal (format 1), in the order in which a draft shows them. */
export const sections = {
  format: field(z.literal(1), {
    en: ['Format', 'Version of this file format; 1.'],
    ja: ['形式', 'このファイル形式の版。1。'],
  }),
  call: field(slug(), {
    en: ['Call', 'The id of the call applied to, such as amed-aspire-fy2023-pre.'],
    ja: ['公募', '応募する公募の ID（amed-aspire-fy2023-pre など）。'],
  }),
  project: field(project, {
    en: ['Project', 'What is proposed.'],
    ja: ['研究開発課題', '提案の内容。'],
  }),
  team: field(team, {
    en: ['Team', 'Who does the work on the side of the applicants: the Japanese side in a call from Japan.'],
    ja: ['応募者側の研究チーム', '応募者側（日本の公募では日本側）の研究開発体制。'],
  }),
  partners: z.optional(
    field(partners, {
      en: ['Partners', 'The foreign scientists of the joint research and their funding.'],
      ja: ['相手国側研究者', '国際共同研究の相手と、その研究費。'],
    }),
  ),
  budget: field(budget, {
    en: ['Budget', 'What the applicants ask for. Whole numbers without separators.'],
    ja: ['研究開発費', '応募者側（日本側）の申請額。区切り記号なしの整数で書きます。'],
  }),
  exchange: z.optional(
    field(exchange, {
      en: ['Exchange of early-career researchers', 'Early-career researchers sent and received.'],
      ja: ['若手研究者の交流', '若手研究者の派遣と受入れ。'],
    }),
  ),
  attachments: z.optional(
    field(attachments, {
      en: ['Attachments', 'The files that belong to the proposal.'],
      ja: ['添付書類', '提案に添えるファイル。'],
    }),
  ),
  declarations: z.optional(
    field(declarations, {
      en: ['Declarations', 'Declarations made by the people concerned.'],
      ja: ['誓約', '関係者による誓約。'],
    }),
  ),
} as const;

export const proposal = z.strictObject(sections);

export type SectionName = keyof typeof sections;
export type Proposal = z.output<typeof proposal>;
