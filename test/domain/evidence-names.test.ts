import { expect, test } from 'vitest';
import { evidenceSeen } from '../../src/domain/evidence-seen.js';
import { namesOfFunder } from '../../src/domain/funder-names.js';

/** With the other names of the funder, as a draft has them looked for. */
const isFound = (name: string, country: string, text: string): boolean =>
  evidenceSeen({ pages: [{ text, page: 1 }], whole: true }, [
    { kind: 'names', names: [name, ...namesOfFunder([name], country)], country },
  ])[0]?.answer === 'found';

test.each([
  ['National Science Foundation', 'US', 'U.S. National Science Foundation'],
  ['National Science Foundation', 'US', 'National Science Foundation, Japan Society for the Promotion of Science'],
  ['Medical Research Council', 'GB', 'UK Medical Research Council'],
  ['Medical Research Council', 'GB', 'funded by Wellcome and the Medical Research Council'],
  ['National Research Foundation', 'KR', 'National Research Foundation of Korea'],
  ['Australian Research Council', 'AU', 'Australian Government Australian Research Council'],
  ['Australian Research Council', 'AU', 'Letter of the Australian Research Council of January 2023'],
  ['National Health and Medical Research Council', 'AU', 'National Health & Medical Research Council'],
  ['EPSRC', 'GB', 'Engineering & Physical Sciences Research Council'],
  ['Wellcome Trust', 'GB', 'Wellcome, 215 Euston Road'],
  ['Wellcome Trust', 'GB', 'Bern, Switzerland\nWellcome Trust'],
  ['Novo Nordisk Foundation', 'DK', 'the Danish Novo Nordisk Foundation'],
  ['Federal Ministry of Education and Research', 'DE', 'gefördert vom BMBF'],
  ['National Natural Science Foundation of China', 'CN', 'NSFC'],
  ['French National Research Agency', 'FR', 'ANR'],
  ['European Research Council', 'BE', 'ERC'],
  ['Research Grants Council', 'CN', 'Research Grants Council (Hong Kong)'],
])('%s (%s) in %j', (name, country, text) => expect(isFound(name, country, text)).toBe(true));

test.each([
  ['National Science Foundation', 'US', 'Swiss National Science Foundation'],
  ['National Science Foundation', 'US', 'National Science Foundation of Sri Lanka'],
  ['NSF', 'US', 'the Swiss NSF'],
  ['Medical Research Council', 'GB', 'South African Medical Research Council'],
  ['Medical Research Council', 'GB', 'South African\nMedical Research Council'],
  ['Medical Research Council', 'GB', 'Medical Research Council of Zimbabwe'],
  ['Medical Research Council', 'GB', 'National Health and Medical Research Council'],
  ['National Research Foundation', 'KR', 'National Research Foundation, Singapore'],
  ['National Research Foundation', 'SG', 'National Research Foundation (Korea)'],
  ['Ministry of Health', 'GB', 'Ministry of Health of New South Wales'],
  ['Wellcome Trust', 'GB', 'Wellcome Library'],
  ['Wellcome Trust', 'GB', 'Burroughs Wellcome Fund'],
  ['Wellcome', 'GB', 'info@wellcome.org'],
  ['Brain and Health Council', 'AU', 'Brain Health Council'],
])('%s (%s) not in %j', (name, country, text) => expect(isFound(name, country, text)).toBe(false));
