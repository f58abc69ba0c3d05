import { describe, expect, test } from 'vitest';
import { findOption, spellings } from '../../src/domain/call-options.js';
import { loadCall } from '../support/fixture.js';

const { tiers = [], phases = [], fields } = loadCall('amed-aspire-fy2023-pre').call;
const LISTS = { tiers, phases, fields: fields?.covered ?? [] };

describe.each(Object.entries(LISTS))('%s', (_, options) => {
  test.each(options.flatMap((option) => spellings(option).map((spelling) => ({ spelling, id: option.id }))))(
    '$spelling means $id alone',
    ({ spelling, id }) => {
      const meant = options.filter((option) => findOption(spelling, [option]));
      expect(meant.map((option) => option.id)).toEqual([id]);
    },
  );
});

test.each([
  ['Tier1', tiers, 'tier-1'],
  ['TIER_2', tiers, 'tier-2'],
  ['tier－1', tiers, 'tier-1'],
  ['区分 １', tiers, 'tier-1'],
  ['tier-11', tiers, undefined],
  ['- ', tiers, undefined],
  ['Nonclinical study / Pre-clinical study', phases, 'nonclinical'],
  ['Pre–clinical study', phases, 'nonclinical'],
  ['非臨床研究前臨床研究', phases, 'nonclinical'],
  ['非臨床研究･前臨床研究', phases, 'nonclinical'],
  ['応用研究', phases, 'applied'],
  ['基礎研究', phases, 'basic'],
  ['臨床研究', phases, undefined],
  ['clinical', phases, undefined],
])('%s', (written, options, id) => expect(findOption(written, options)?.id).toBe(id));
