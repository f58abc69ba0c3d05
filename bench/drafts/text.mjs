import { chance, eradNumber, nameOfPerson, orcid, pick, titleWords } from './numbers.mjs';
import {
  COUNTRIES,
  EXCHANGES,
  FAMILY_NAMES,
  FIRST_NAMES,
  GIVEN_NAMES,
  KINDS,
  LAST_NAMES,
  PLACES,
  ROLES,
  SUMMARIES,
  TITLE,
} from './words.mjs';

/** The text of one clean draft of about 4 KB, ready under its call for a check as of 2023-07-01. */
export function cleanDraft(index) {
  return [head(index), team(index), partners(index), budget(index), exchange(index)].join('');
}

export const idOf = (index) => `aspire-${String(index).padStart(6, '0')}`;

/** What people say of their project, folded as editors do. */
const folded = (text, width, indent) =>
  text.match(new RegExp(`.{1,${width}}(?:\\s|$)`, 'gu')).map((line) => `${' '.repeat(indent)}${line.trim()}\n`);

function head(index) {
  const words = TITLE.map((list, slot) => list[titleWords(index)[slot]]);
  const [method, process, molecule, tissue, disease] = words;
  const summary = pick(SUMMARIES, index, 'summary');
  const fill = (language) => summary[language].replace(/@(\d)/g, (_, slot) => words[slot - 1][language]);
  return `# ${idOf(index)}: ASPIRE 2023年度 応募書類（下書き）
format: 1
call: amed-aspire-fy2023-pre
project:
  id: ${idOf(index)}
  title:
    en: ${method.en} of ${process.en} through ${molecule.en} in the ${tissue.en} in ${disease.en}
    ja: ${disease.ja}の${tissue.ja}で${molecule.ja}が担う${process.ja}の${method.ja}
  summary:
    en: >-
${folded(fill('en'), 108, 6).join('')}    ja: >-
      ${fill('ja')}
  tier: ${tierOf(index)}
  phase: ${pick(['basic', 'applied', 'nonclinical'], index, 'phase')}
  field: healthcare
  period: { start: 2024-04-01, end: ${2024 + yearsOf(index)}-03-31 }
  keywords: [${process.en}, ${tissue.ja}, ${molecule.en}]
`;
}

const tierOf = (index) => (chance(index, 'tier', 3) === 0 ? 'tier-2' : 'tier-1');
const yearsOf = (index) => 2 + chance(index, 'years', 2);

const POSITIONS = ['Associate Professor', 'Assistant Professor', 'Lecturer', 'Research Fellow'];

/** Nobody stands in two drafts. */
function team(index) {
  const seats = 2 + chance(index, 'seats', 3);
  const members = Array.from({ length: seats }, (_, seat) => member(index, seat));
  const lines = members.map((fields) => fields.join('\n      '));
  return `team:
  principalInvestigator:
    ${members[0].join('\n    ')}
  coInvestigators:
    - ${lines.slice(1).join('\n    - ')}
`;
}

function member(index, seat) {
  const person = index * 4 + seat;
  const { family, given, place } = nameOfPerson(
    person,
    FAMILY_NAMES.length,
    GIVEN_NAMES.length,
    PLACES.length * KINDS.length,
  );
  const [surname, surnameJa, surnameKana] = FAMILY_NAMES[family];
  const [first, firstJa, firstKana] = GIVEN_NAMES[given];
  const [town, townJa] = PLACES[place % PLACES.length];
  const kind = KINDS[Math.floor(place / PLACES.length)];
  const stage = pick(['early-career', 'mid-career'], index, `stage ${seat}`);
  return [
    `name: { en: ${first} ${surname}, ja: ${surnameJa} ${firstJa}, kana: ${surnameKana} ${firstKana} }`,
    `eradNumber: "${eradNumber(person)}"`,
    ...(seat === 0 ? [`orcid: ${orcid(person * 2)}`] : []),
    `institution: { name: { en: ${town} ${kind.en}, ja: ${townJa}${kind.ja} }, country: JP }`,
    `position: ${seat === 0 ? 'Professor' : pick(POSITIONS, index, `position ${seat}`)}`,
    `effort: ${10 + 5 * chance(index, `effort ${seat}`, 9)}`,
    // One early-career researcher at least: the call asks for their exchange.
    ...(seat === 0 ? [] : [`careerStage: ${seat === 1 ? 'early-career' : stage}`]),
  ];
}

function partners(index) {
  const first = chance(index, 'country', COUNTRIES.length);
  const count = 1 + chance(index, 'partners', 3);
  return `partners:\n${Array.from({ length: count }, (_, nth) => partner(index, nth, COUNTRIES[(first + nth * 7) % COUNTRIES.length])).join('')}`;
}

const FUNDERS = ['Research Council', 'Science Foundation', 'Health Research Fund', 'Medical Trust'];

function partner(index, nth, { code, currency, rate, places }) {
  const country = code === 'NO' ? '"NO"' : code;
  const person = index * 3 + nth;
  const name = `${FIRST_NAMES[person % FIRST_NAMES.length]} ${LAST_NAMES[Math.floor(person / FIRST_NAMES.length + person) % LAST_NAMES.length]}`;
  const funder = pick(FUNDERS, index, `funder ${nth}`);
  const waits = chance(index, `status ${nth}`, 3) === 0;
  const amount = Math.round((400 + 50 * chance(index, `amount ${nth}`, 20)) * rate) * 1000;
  const starts = waits ? 2024 : 2022 + chance(index, `starts ${nth}`, 2);
  return `  - principalInvestigator: { name: { en: ${name} }, orcid: ${orcid(person * 2 + 1)}, position: Professor }
    institution: { name: { en: ${pick(places, index, `place ${nth}`)} Institute }, country: ${country} }
    country: ${country}
    role: ${pick(ROLES, index, `role ${nth}`)}
    funding:
      - funder: { name: { en: ${places[0]} ${funder} }, sector: ${funder === 'Medical Trust' ? 'private' : 'public'}, country: ${country} }
        awardNumber: ${code}${starts}-${String(person).padStart(6, '0')}
        status: ${waits ? 'will-receive' : 'received'}
${waits ? '        expectedDate: 2023-12-15\n' : ''}        amount: ${amount}
        currency: ${currency}
        period: { start: ${starts}-01-01, end: ${starts + 4}-12-31 }
        holder: ${name}
`;
}

/** Direct costs of a year: in tier 1 above what would fit tier 2 as well, and always in what the tier allows. */
function directOf(index, year) {
  if (tierOf(index) === 'tier-2') return 16_000_000 + 100_000 * chance(index, `direct ${year}`, 60);
  return 30_000_000 + 100_000 * chance(index, `direct ${year}`, 400);
}

function budget(index) {
  const years = Array.from({ length: yearsOf(index) }, (_, nth) => 2024 + nth);
  const direct = years.map((year) => directOf(index, year));
  const sum = direct.reduce((total, each) => total + each, 0);
  const entries = years.map((year, nth) => budgetYear(index, year, direct[nth]));
  return `budget:
  currency: JPY
  unit: yen
  years:
${entries.join('')}  total: { direct: ${sum}, indirect: ${(sum / 10) * 3}, total: ${(sum / 10) * 13} }
`;
}

function budgetYear(index, year, direct) {
  const [goods, travel] = [direct / 2, 50_000 * (4 + chance(index, `travel ${year}`, 24))];
  const personnel = (direct / 10) * 3;
  return `    - fiscalYear: ${year}
      direct: { goods: ${goods}, travel: ${travel}, personnel: ${personnel}, other: ${direct - goods - travel - personnel}, total: ${direct} }
      indirect: ${(direct / 10) * 3}
      total: ${(direct / 10) * 13}
`;
}

function exchange(index) {
  const [sent, received] = [1 + chance(index, 'sent', 4), 1 + chance(index, 'received', 4)];
  return `exchange:
  plan: ${pick(EXCHANGES, index, 'exchange')}
  sent: { researchers: ${sent}, months: ${sent * 6} }
  received: { researchers: ${received}, months: ${received * 3} }
`;
}
