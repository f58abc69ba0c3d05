import type { Localized } from '../../schemas/field.js';

/**
 * What numbers of awards look like, for funders whose form is known from outside. The form that is shown is that one;
 * what passes is wider, since programmes differ and change: numbers without a prefix, of older and of newer kinds.
 * Lone digits are taken for a number from five on, so that a year is none.
 */
export interface AwardNumberFormat {
  readonly funder: Localized;
  /** Official names and abbreviations, found as whole words in Latin letters and anywhere in Japanese ones. */
  readonly names: RegExp;
  /** A funder of the same name elsewhere is another one. */
  readonly countries: readonly string[];
  readonly ror?: string;
  readonly crossref?: string;
  readonly form: Localized;
  readonly example: string;
  /** Finds a number in half-width capitals. */
  readonly passes: RegExp;
  /** What else is taken for a number of this funder; anything beyond is of another kind. */
  readonly doubtful: RegExp;
}

const named = (latin: string, japanese: string): RegExp =>
  new RegExp(`(?<![\\p{Script=Latin}\\p{N}])(?:${latin})(?![\\p{Script=Latin}\\p{N}])|${japanese}`, 'iu');

const UKRI_LATIN =
  'UKRI|UK Research (?:and|&) Innovation|AHRC|Arts and Humanities Research Council|BBSRC|Biotechnology and Biological Sciences Research Council|EPSRC|Engineering and Physical Sciences Research Council|ESRC|Economic and Social Research Council|MRC|Medical Research Council|NC3Rs|NERC|Natural Environment Research Council|STFC|Science and Technology Facilities Council';

export const AWARD_NUMBER_FORMATS: readonly AwardNumberFormat[] = [
  {
    // AMED, news of 2021-07-01 on acknowledgements.
    funder: { en: 'AMED', ja: 'AMED' },
    names: named('AMED|Japan Agency for Medical Research and Development', '日本医療研究開発機構'),
    countries: ['JP'],
    form: {
      en: 'JP, two digits of the fiscal year, two letters and seven digits',
      ja: '「JP」に続けて年度2桁、英字2文字、数字7桁',
    },
    example: 'JP21km0908001',
    // The management number is the same without JP and with five more characters; newer codes have a digit in them.
    passes: /(?<![A-Z0-9])(?:JP ?)?\d{2}(?=\d?[A-Z])[A-Z\d]{3}\d{6}(?:[A-Z]\d{4})?(?![A-Z0-9])/,
    doubtful: /(?<![A-Z0-9])JP ?\d|^\d{2}[A-Z]{2}\d|^\d{5,}$/,
  },
  {
    // As public grant software checks them; so for KAKENHI, ANR, SNSF and NRF.
    funder: { en: 'JST', ja: 'JST' },
    names: named('JST|Japan Science and Technology Agency', '科学技術振興機構'),
    countries: ['JP'],
    form: { en: 'JPMJ, two letters and four digits', ja: '「JPMJ」に続けて英字2文字、数字4桁' },
    example: 'JPMJFS2123',
    passes: /(?<![A-Z0-9])JPMJ ?[A-Z]{2} ?\d{2}[A-Z\d]{2}(?![A-Z0-9])/,
    doubtful: /(?<![A-Z0-9])JP[A-Z]{0,5} ?\d|^\d{5,}$/,
  },
  {
    funder: { en: 'KAKENHI', ja: '科研費' },
    names: named('KAKENHI|Grants?-in-Aid for Scientific Research', '科研費|科学研究費'),
    countries: ['JP'],
    form: {
      en: 'JP, two digits of the fiscal year, a letter and five digits',
      ja: '「JP」に続けて年度2桁、英字1文字、数字5桁',
    },
    example: 'JP23H05439',
    passes: /(?<![A-Z0-9])(?:JP ?)?(?:\d{2}[A-Z]\d{5}|\d{2}[A-Z]{2}\d{4}|\d{3}[A-Z]\d{4}|\d{8})(?![A-Z0-9])/,
    doubtful: /(?<![A-Z0-9])JP ?\d|^\d{2}[A-Z]{1,2}\d|^\d{5,}$/,
  },
  {
    // eRA Commons, Understanding Grant Numbers.
    funder: { en: 'NIH', ja: 'NIH' },
    names: named('NIH|National Institutes of Health', '(?:米国|アメリカ)国立衛生研究所'),
    countries: ['US'],
    ror: '01cwqze88',
    form: {
      en: 'an activity code, two letters of the institute and a serial number of six digits (five in old ones)',
      ja: '種別記号、研究所を表す英字2文字、6桁の通し番号（古いものは5桁）',
    },
    example: '1R01CA123456-01A1',
    passes: /(?<![A-Z0-9])(?:[1-9] ?)?(?:[A-Z][A-Z\d]{2}[ -]?)?[A-Z]{2}[ -]?\d{5,6}(?!\d)|(?:HHSN|75N|N0\d)[A-Z\d]/,
    doubtful: /(?<![A-Z0-9])(?:[1-9] ?)?[A-Z][A-Z\d]\d[ -]?[A-Z]{2}[ -]?\d|^[A-Z]{2}[ -]?\d{7,}$|^\d{5,}$/,
  },
  {
    // Crossref, on funding data.
    funder: { en: 'NSF', ja: '米国国立科学財団（NSF）' },
    names: named('NSF|National Science Foundation', '(?:米国|アメリカ|全米)(?:国立)?科学財団'),
    countries: ['US'],
    ror: '021nxhr62',
    form: { en: 'seven digits, with or without letters before them', ja: '7桁の数字（前に英字が付く場合もあり）' },
    example: 'CBET-0756451',
    passes: /(?<!\d)\d{7}(?!\d)/,
    doubtful: /(?<![A-Z0-9])(?:[A-Z]{2,4}[ -]?)?(?:\d{5,6}|\d{8,9})(?![A-Z0-9])/,
  },
  {
    // Numbers of agreements of both lengths; no rule is published.
    funder: { en: 'the European Union', ja: '欧州連合' },
    names: named(
      'European Union|European Commission|European Research Council|ERC|Horizon Europe|Horizon 2020',
      '欧州連合|欧州委員会|欧州研究会議',
    ),
    countries: ['EU', 'BE'],
    crossref: '10.13039/100010661',
    form: { en: 'six or nine digits', ja: '6桁または9桁の数字' },
    example: '101069171',
    passes: /(?<!\d)(?:\d{6}|\d{9})(?!\d)/,
    doubtful: /^(?:\d{5}|\d{7,8}|\d{10,})$/,
  },
  {
    // Publishers' pages on funding.
    funder: { en: 'UKRI', ja: 'UKRI' },
    names: named(UKRI_LATIN, '英国研究・?イノベーション機構'),
    countries: ['GB'],
    form: {
      en: 'two letters of the council, a letter with six digits, and a part, between slashes (awards up to the Je-S system)',
      ja: '研究会議を表す英字2文字、英字1文字と数字6桁、枝番を「/」で区切ったもの（Je-S の時期までの課題）',
    },
    example: 'ES/M001234/1',
    // The last of the six may be an X. Numbers of the later system are not known here, and pass.
    passes: /(?<![A-Z0-9])(?:AH|BB|EP|ES|MR|NC|NE|ST) ?[/_-] ?[A-Z]\d{5}[\dX] ?[/_-] ?\d{1,2}(?!\d)/,
    doubtful: /(?<![A-Z0-9])(?:AH|BB|EP|ES|MR|NC|NE|ST) ?[/_-] ?[A-Z]\d{2}/,
  },
  {
    // University library of Bayreuth: nine digits since the end of 2015.
    funder: { en: 'DFG', ja: 'DFG' },
    names: named('DFG|Deutsche Forschungsgemeinschaft|German Research Foundation', 'ドイツ研究振興協会'),
    countries: ['DE'],
    form: { en: 'nine digits, or a code such as SFB 1234', ja: '9桁の数字、または SFB 1234 のような記号' },
    example: '123456789',
    // Projects from before the nine digits have seven or eight; reference numbers with letters are of another kind.
    passes: /(?<!\d)\d{7,9}(?!\d)/,
    doubtful: /^(?:\d{5,6}|\d{10,})$/,
  },
  {
    funder: { en: 'ANR', ja: 'ANR' },
    names: named('ANR|Agence Nationale de la Recherche|French National Research Agency', 'フランス国立研究機構'),
    countries: ['FR'],
    form: {
      en: 'ANR, two digits of the year, four letters or digits, and four digits, between hyphens',
      ja: '「ANR」、年2桁、英数字4文字、数字4桁を「-」でつないだもの',
    },
    example: 'ANR-20-CE16-0001',
    passes: /(?<![A-Z0-9])(?:ANR[ -]?)?(?:\d{2}|\d{4})[ -][A-Z\d]{3,6}[ -]\d{2,4}(?!\d)/,
    doubtful: /(?<![A-Z0-9])ANR ?-? ?\d|^\d{5,}$/,
  },
  {
    funder: { en: 'SNSF', ja: 'SNSF' },
    names: named('SNSF|SNF|Swiss National Science Foundation', 'スイス国立科学財団'),
    countries: ['CH'],
    form: { en: 'six digits, with or without a code before them', ja: '6桁の数字（前に記号が付く場合もあり）' },
    example: '310030_123456',
    passes: /(?<!\d)(?:\d{6}|\d{8})(?!\d)/,
    doubtful: /^(?:\d{5}|\d{7}|\d{9,})$/,
  },
  {
    funder: { en: 'NRF', ja: '韓国研究財団' },
    names: named('NRF|National Research Foundation(?: of Korea)?', '韓国研究財団'),
    countries: ['KR'],
    form: {
      en: 'NRF, four digits of the year and five digits, between hyphens',
      ja: '「NRF」、年4桁、数字5桁を「-」でつないだもの',
    },
    example: 'NRF-2021-12345',
    passes: /NRF[ -]?\d{4}-\d{5}/,
    doubtful: /^NRF[ -]?(?:\d{4}-\d{1,4}|(?:\d{1,3}|\d{5,})-\d+)$/,
  },
];
