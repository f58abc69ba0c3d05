/** Names by which one funder is known: official ones, what it is called in the other language, its acronym. */
interface KnownFunder {
  /** A funder of the same name elsewhere is another one; some drafts name the seat. */
  readonly country: string | readonly string[];
  readonly names: readonly string[];
}

const KNOWN: readonly KnownFunder[] = [
  { country: 'JP', names: ['Japan Agency for Medical Research and Development', 'AMED', '日本医療研究開発機構'] },
  { country: 'JP', names: ['Japan Science and Technology Agency', 'JST', '科学技術振興機構'] },
  { country: 'JP', names: ['Japan Society for the Promotion of Science', 'JSPS', '日本学術振興会'] },
  {
    country: 'US',
    names: ['National Institutes of Health', 'NIH', '米国国立衛生研究所', 'アメリカ国立衛生研究所'],
  },
  { country: 'US', names: ['National Science Foundation', 'NSF', '米国国立科学財団', '全米科学財団'] },
  {
    country: 'DE',
    names: ['Deutsche Forschungsgemeinschaft', 'German Research Foundation', 'DFG', 'ドイツ研究振興協会'],
  },
  {
    country: 'DE',
    names: [
      'Bundesministerium für Bildung und Forschung',
      'Federal Ministry of Education and Research',
      'BMBF',
      'ドイツ連邦教育研究省',
    ],
  },
  { country: 'DE', names: ['Alexander von Humboldt Foundation', 'Alexander von Humboldt-Stiftung'] },
  { country: 'DE', names: ['Volkswagen Foundation', 'VolkswagenStiftung'] },
  { country: 'DE', names: ['Max Planck Society', 'Max-Planck-Gesellschaft'] },
  {
    country: 'FR',
    names: ['Agence Nationale de la Recherche', 'French National Research Agency', 'ANR', 'フランス国立研究機構'],
  },
  {
    country: 'CH',
    names: [
      'Swiss National Science Foundation',
      'SNSF',
      'Schweizerischer Nationalfonds',
      'Fonds national suisse',
      'スイス国立科学財団',
    ],
  },
  { country: ['EU', 'BE'], names: ['European Research Council', 'ERC', '欧州研究会議'] },
  { country: 'GB', names: ['UK Research and Innovation', 'UKRI', '英国研究・イノベーション機構'] },
  { country: 'GB', names: ['Arts and Humanities Research Council', 'AHRC'] },
  { country: 'GB', names: ['Biotechnology and Biological Sciences Research Council', 'BBSRC'] },
  { country: 'GB', names: ['Engineering and Physical Sciences Research Council', 'EPSRC'] },
  { country: 'GB', names: ['Economic and Social Research Council', 'ESRC'] },
  { country: 'GB', names: ['Medical Research Council', 'MRC'] },
  { country: 'GB', names: ['Natural Environment Research Council', 'NERC'] },
  { country: 'GB', names: ['Science and Technology Facilities Council', 'STFC'] },
  { country: 'AU', names: ['National Health and Medical Research Council', 'NHMRC'] },
  { country: 'AU', names: ['Australian Research Council', 'ARC'] },
  { country: 'CA', names: ['Canadian Institutes of Health Research', 'CIHR'] },
  { country: 'CA', names: ['Natural Sciences and Engineering Research Council', 'NSERC'] },
  {
    country: 'KR',
    names: [
      'National Research Foundation of Korea',
      'National Research Foundation',
      'NRF',
      '韓国研究財団',
      '한국연구재단',
    ],
  },
  { country: 'GB', names: ['Wellcome Trust', 'The Wellcome Trust', 'Wellcome'] },
  {
    country: 'CN',
    names: [
      'National Natural Science Foundation of China',
      'Natural Science Foundation of China',
      'NSFC',
      '国家自然科学基金委员会',
      '中国国家自然科学基金委員会',
    ],
  },
  { country: 'ZA', names: ['South African Medical Research Council', 'SAMRC'] },
  { country: 'DK', names: ['Novo Nordisk Foundation', 'Novo Nordisk Fonden'] },
  { country: 'NO', names: ['Research Council of Norway', 'Norges forskningsråd'] },
  { country: 'SE', names: ['Swedish Research Council', 'Vetenskapsrådet'] },
];

/** Every name of the table, to tell one that stands inside another. */
export const KNOWN_NAMES: readonly string[] = KNOWN.flatMap(({ names }) => names);

const key = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(/&/g, ' and ').replace(/\s+/g, ' ').trim();

/** Every name of the funder that one of these names is, in that country; none where it is not known. */
export function namesOfFunder(names: readonly string[], country: string): readonly string[] {
  const wanted = names.map(key);
  return KEYED.filter(
    ({ countries, keys }) => countries.includes(country) && keys.some((each) => wanted.includes(each)),
  ).flatMap((each) => each.names);
}

const KEYED = KNOWN.map(({ country, names }) => ({ countries: [country].flat(), names, keys: names.map(key) }));
