import type { AcrossDraft } from '../../src/core/across-drafts.js';
import type { Path, Place } from '../../src/core/diagnostic.js';
import type { PersonTrait, TraitAt } from '../../src/core/traits.js';
import { loadCall } from './fixture.js';

/** A draft as rules across drafts see it, made of nothing but what a test says. Nothing of it is like another. */

export interface MadePerson {
  readonly name: string;
  readonly ja?: string;
  readonly institution?: string;
  readonly erad?: string | null;
  readonly orcid?: string;
  readonly effort?: number | null;
  readonly role?: PersonTrait['role'];
}

export interface Made {
  readonly id?: string | null;
  readonly file?: string;
  readonly sha256?: string | null;
  readonly title?: string;
  readonly titleJa?: string;
  readonly call?: AcrossDraft['call'];
  readonly period?: readonly [start: string, end: string];
  readonly people?: readonly MadePerson[];
  /** SHA-256 of the documents of each grant, `partner.grant`: `0.0`. */
  readonly evidence?: readonly { readonly sha256: string; readonly grant?: string }[];
  readonly awards?: readonly {
    readonly number: string;
    readonly funder?: string;
    readonly funderJa?: string;
    readonly country?: string;
    readonly grant?: string;
  }[];
}

export const ASPIRE = loadCall('amed-aspire-fy2023-pre');

export function madeDraft(name: string, made: Made = {}): AcrossDraft {
  const { id = name, file = `${name}.yaml`, sha256 = `sha of ${name}`, call = ASPIRE } = made;
  const { title, titleJa, period = ['2024-04-01', '2027-03-31'] } = made;
  const at = (path: Path): TraitAt => ({
    place: placeOf(file, path),
    field: { en: path.join(' '), ja: path.join('・') },
  });
  const funding = (grant = '0.0') => {
    const [partner = 0, index = 0] = grant.split('.').map(Number);
    return ['partners', partner, 'funding', index];
  };
  return {
    file,
    sha256,
    id,
    title: title === undefined ? null : { en: title, ja: titleJa ?? title },
    call,
    traits: {
      id: id === null ? null : at(['project', 'id']),
      title: title === undefined ? null : at(['project', 'title']),
      period: { start: period[0], end: period[1] },
      people: (made.people ?? []).map((person, index) => personOf(person, index, at)),
      evidence: (made.evidence ?? []).map((each, index) => ({
        ...at([...funding(each.grant), 'evidence', index]),
        sha256: each.sha256,
        path: `attachments/${name}-${index}.pdf`,
      })),
      awards: (made.awards ?? []).map(
        ({ number, funder = 'Sample Research Council', funderJa, country = 'AU', grant }) => ({
          ...at([...funding(grant), 'awardNumber']),
          number,
          funder: { en: funder, ja: funderJa ?? funder },
          country,
        }),
      ),
    },
  };
}

function personOf(person: MadePerson, index: number, at: (path: Path) => TraitAt): PersonTrait {
  const path = index === 0 ? ['team', 'principalInvestigator'] : ['team', 'coInvestigators', index - 1];
  const { name, ja, institution = 'Example University', erad = null, orcid = null, effort = 10 } = person;
  return {
    ...at([...path, 'name']),
    role: person.role ?? (index === 0 ? 'principal-investigator' : 'member'),
    name: { en: name, ...(ja !== undefined && { ja }) },
    institution: { en: institution },
    erad,
    orcid,
    effort: effort === null ? null : { ...at([...path, 'effort']), percent: effort },
  };
}

const ORDER = ['project', 'team', 'partners'];

/** In the order of a draft: one line for each section, columns by what stands in it. */
function placeOf(file: string, path: Path): Place {
  const line = ORDER.indexOf(String(path[0])) + 2;
  const column = path
    .slice(1)
    .reduce<number>((sum, key) => sum * 7 + (typeof key === 'number' ? key + 1 : key.length % 7), 1);
  const start = { line, column, offset: line * 100_000 + (column % 100_000) };
  return { file, path, start, end: { ...start, offset: start.offset + 1 } };
}
