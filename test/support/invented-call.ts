/** A call that nobody made, with its text: for tests of what is done with definitions. Nothing in it is wrong. */
export const INVENTED = `callFormat: 1
id: invented
title: { en: Invented call, ja: 架空の公募 }
funder: { en: Foundation of Nowhere, ja: 架空財団 }
status: open
sources:
  - { id: guide, kind: original, title: Guide for applicants }
tiers:
  - id: small
    label: { en: Small, ja: 小規模 }
    aliases: [S]
    limits:
      - { min: 1000000, max: 5000000, currency: JPY, per: fiscal-year, costs: direct }
    at: { source: guide, heading: Support, words: one to five million yen a year }
  - id: large
    label: { en: Large, ja: 大規模 }
    limits:
      - { max: 20000000, currency: JPY, per: fiscal-year, costs: direct }
    at: { source: guide, heading: Support, words: up to twenty million yen }
applicants:
  country: JP
  at: { source: guide, heading: Who can apply, words: teams based in Japan }
partners:
  min: 1
  countries:
    listed: [AU, north]
    complete: true
    at: { source: guide, heading: Who can apply, words: partners from Australia or the Nordic countries }
  at: { source: guide, heading: Who can apply, words: partners from Australia }
regions:
  - id: north
    label: { en: Nordic countries, ja: 北欧諸国 }
    countries: [DK, FI, "NO", SE]
    complete: false
    at: { source: guide, heading: Who can apply, words: Nordic countries }
deadlines:
  - id: application
    label: { en: Application, ja: 応募 }
    day: 2031-05-30
    time: "12:00"
    zone: Asia/Tokyo
    what: application
    level: must
    at: { source: guide, heading: Dates, words: "30 May 2031, 12:00" }
leadTimes:
  - id: register
    label: { en: Registration, ja: 登録 }
    days: 14
    before: application
    concerns: everyone
    level: should
    at: { source: guide, heading: Dates, words: two weeks earlier }
duration:
  minMonths: 24
  maxMonths: 60
  at: { source: guide, heading: Support, words: two to five years }
documents:
  - id: plan
    label: { en: Plan, ja: 研究計画書 }
    kind: research-plan
    min: 1
    maxPages: 10
    languages: [en]
    level: must
    at: { source: guide, heading: Documents, words: no longer than ten pages }
manual:
  - id: novel
    text: { en: Is the idea new?, ja: 着想は新しいですか。 }
    at: { source: guide, heading: Support, words: new ideas }
noRequirement:
  - { source: guide, heading: Guide for applicants, words: We look forward }
`;

export const INVENTED_TEXT = `Guide for applicants

We look forward to your proposals.

Support

Small projects receive one to five million yen a year.
Large projects receive up to twenty million yen a year.
We support new ideas for two to five years.

Who can apply

Applicants are teams based in Japan with partners from Australia or the Nordic countries.

Dates

Proposals close on 30 May 2031, 12:00 in Japan. Register two weeks earlier.

Documents

The plan is no longer than ten pages.
`;
