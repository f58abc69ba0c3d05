import { changed, taken } from './edits.mjs';

/** What only two drafts together show: `edit` gets the clean text of the draft before as well, and both have a finding. */

const LEADER = /\n {2}principalInvestigator:\n(?: {4}.*\n)*/;
const TITLE = /\n {2}title:\n.*\n.*\n/;
const FIRST_PARTNER = /\n {2}- principalInvestigator: [\s\S]*?(?=\n {2}- principalInvestigator|\nbudget:)/;

export const FAULTS_ACROSS = [
  {
    name: 'leader-twice',
    edit: (text, before) => changed(text, LEADER, () => taken(before, LEADER)),
    finds: [['principal-investigator-repeated', /(?<=principalInvestigator:\n {4})name/]],
    findsBefore: [['principal-investigator-repeated', /(?<=principalInvestigator:\n {4})name/]],
  },
  {
    name: 'draft-twice',
    edit: (_, before) => before,
    finds: [['draft-repeated', '\n  id:']],
    findsBefore: [['draft-repeated', '\n  id:']],
  },
  {
    name: 'award-twice',
    edit: (text, before) => changed(text, FIRST_PARTNER, () => taken(before, FIRST_PARTNER)),
    finds: [['award-in-several-drafts', 'awardNumber']],
    findsBefore: [['award-in-several-drafts', 'awardNumber']],
  },
  {
    name: 'titles-alike',
    // A letter short: near and not the same.
    edit: (text, before) => changed(text, TITLE, () => changed(taken(before, TITLE), ' through ', ' trough ')),
    finds: [['title-alike', /(?<=\n {2}title:\n {4})en:/]],
    findsBefore: [['title-alike', /(?<=\n {2}title:\n {4})en:/]],
  },
];
