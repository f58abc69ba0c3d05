import * as z from 'zod/mini';
import { institution, orcid, personName, text } from '../common.js';
import { field } from '../field.js';

export const CAREER_STAGES = ['student', 'early-career', 'mid-career', 'senior'] as const;

const member = z.strictObject({
  name: field(personName, {
    en: ['Name', 'Name of the researcher.'],
    ja: ['氏名', '研究者の氏名。'],
  }),
  eradNumber: z.optional(
    field(text(), {
      en: ['e-Rad researcher number', 'Eight digits, in quotation marks so that a leading zero is kept.'],
      ja: ['e-Rad 研究者番号', '8桁の数字。先頭の 0 が失われないよう、引用符で囲みます。'],
    }),
  ),
  orcid: z.optional(orcid()),
  institution: field(institution, {
    en: ['Institution', 'The institution where the researcher will do this work.'],
    ja: ['所属研究機関', 'この研究開発を実施する所属機関。'],
  }),
  department: z.optional(
    field(text(), {
      en: ['Department', 'Department or laboratory.'],
      ja: ['部署', '部局・研究室。'],
    }),
  ),
  position: field(text(), {
    en: ['Position', 'Title of the post.'],
    ja: ['役職', '職名。'],
  }),
  effort: field(z.int().check(z.gte(0), z.lte(1000)), {
    en: ['Effort (%)', "Share of the researcher's total working time, a whole number of percent, without the % sign."],
    ja: ['エフォート（％）', '全仕事時間に対する割合。整数で、％記号は付けません。'],
  }),
  careerStage: z.optional(
    field(z.enum(CAREER_STAGES), {
      en: ['Career stage', 'student, early-career, mid-career or senior.'],
      ja: ['キャリア段階', 'student（学生）、early-career（若手）、mid-career（中堅）、senior（シニア）。'],
    }),
  ),
});

export const team = z.strictObject({
  timeZone: z.optional(
    field(text(), {
      en: [
        'Time zone',
        'IANA name of the zone of the institution that applies, such as America/New_York; for calls whose deadline is local time.',
      ],
      ja: [
        'タイムゾーン',
        '応募機関のタイムゾーンの IANA の名称（America/New_York など）。締切が現地時間による公募の場合に書きます。',
      ],
    }),
  ),
  principalInvestigator: field(member, {
    en: ['Principal investigator', 'The researcher of the applicants who leads the project.'],
    ja: ['研究開発代表者', '応募者側（日本側）で研究開発を代表する研究者。'],
  }),
  coInvestigators: z.optional(
    field(
      z.array(
        field(member, {
          en: ['Co-investigator', 'A researcher who shares the work on the side of the applicants.'],
          ja: ['研究開発分担者', '応募者側（日本側）で研究開発を分担する研究者。'],
        }),
      ),
      {
        en: ['Co-investigators', 'The researchers who share the work on the side of the applicants.'],
        ja: ['研究開発分担者', '応募者側（日本側）で研究開発を分担する研究者。'],
      },
    ),
  ),
});

export type Member = z.output<typeof member>;
