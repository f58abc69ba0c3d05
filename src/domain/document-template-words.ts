/**
 * What templates and Word leave behind in a whole document. Stricter than for a field of the draft: in a document
 * circles are also marks in tables, TBD may stand for a post still to be filled, and "記入要領に従って" may be a label that
 * a form keeps.
 */

const OPEN = '[【（(［\\[〔<＜〈《]';
const CLOSE = '[】）)］\\]〕>＞〉》]';
/** Asks whoever fills in the form, before it is handed in. */
const PLEASE_DELETE = '削除して(?:ください|下さい)';
const ZERO_OR_NUMERAL = '一二三四五六七八九〇○◯';

/** Of a year that is spoken of: 令和○年度の目標は定めていない. */
const NO_PROSE = '(?![のはをがもと])';

const PATTERNS: readonly RegExp[] = [
  // Word: a reference whose target is gone, in Japanese and English.
  /エラー\s{0,2}[!！]\s{0,2}(?:参照元|ブックマーク|指定した|リンクが|ハイパーリンク|相互参照|文書に|オブジェクト|目次|索引|図表)[^\n。]{0,40}。?/g,
  /Error!\s{1,2}(?:Reference source not found|Bookmark not defined|Not a valid (?:link|bookmark|result for table)|No text of specified style in document|Hyperlink reference not valid|No table of (?:contents|figures) entries found|Use the Home tab)/gi,
  // Word: a field that nobody has filled in.
  /(?<!["“'‘])(?:Click|Tap) or (?:click|tap) (?:here )?to enter (?:text|a date)|(?<!["“'‘])Click here to enter (?:text|a date)|Choose an item\.|\[Type (?:here|text|your [^\]\n]{1,40})\]/gi,
  /クリックまたはタップして(?:テキスト|日付)を入力|ここをクリックして(?:テキスト|日付)を入力|アイテムを選択してください|[［[]ここに入力[］\]]/g,
  // Word: comments that were printed beside the page.
  /コメントの追加 ?[［[][^\]］\n]{1,12}[\]］]|\bComment(?:ed)? \[[A-Za-z]{1,6}\d{1,3}\]:/g,
  // Examples and instructions of a form.
  new RegExp(`${OPEN}\\s?(?:記載|記入)(?:例|要領)(?![ぁ-ん])[^\\n】）)］\\]〕>＞〉》]{0,20}${CLOSE}`, 'g'),
  /^[※＊*■◆●\s]{0,3}(?:記載例|記入例|記入要領)[\d０-９①-⑳]{0,2}\s{0,3}(?:[:：].{0,20})?$/gm,
  new RegExp(
    `(?:青字|赤字|緑字|青色の文字|青い文字|斜体|吹き出し|注意書き|説明文(?!書)|記載例|記入例|記入要領|この(?:枠|頁|ページ|行|欄|文章))[^。\\n]{0,40}(?:${PLEASE_DELETE}|削除の(?:上|うえ)|(?:提出(?:時|前)に|は)削除(?:する|の)こと)`,
    'g',
  ),
  new RegExp(`[※＊][^。※＊\\n]{0,80}${PLEASE_DELETE}`, 'g'),
  /【[^【】\n]{0,60}を(?:ご)?記入(?:して)?(?:ください|下さい)[^【】\n]{0,20}】|ここに(?:記入|入力)して(?:ください|下さい)/g,
  /[[<]insert (?!(?:of|size|length|sequence|DNA|cDNA|gene)\b)[^\]>\n]{1,80}[\]>]/gi,
  /\b(?:delete|remove) (?:(?:this|these|all|the)(?: [a-z]{1,15}){0,2} (?:instructions?|guidance|guidelines|help text|text box(?:es)?)|(?:this|these)(?: [a-z]{1,15}){0,2} (?:box|boxes|page|section|notes?)) (?:before|when|prior to|after|upon|once) (?:submi|upload|complet|finali)[a-z]{1,8}/gi,
  // Not "words in red are deleted by the participant": whoever fills in the form is told to.
  /\b(?:text|words|paragraphs?|parts?|characters|instructions) in (?:blue|red|green|gr[ae]y|italics?)\b[^.\n]{0,80}\b(?:please (?:delete|remove)|(?:should|must|(?:need|has|have|is|are) to) be (?:deleted|removed)|(?:delete|remove) (?:it|them|this|these|all|before|prior|when|upon|on))\b/gi,
  // The applicant of AMED's examples, and the filling of every other example.
  /栄目戸|lorem ipsum/gi,
  // Numbers of telephones and amounts of money still to be written.
  /(?<![A-Za-z0-9-])(?:0\d{1,3}|[XＸ]{2,5})[-－][XＸ]{2,4}[-－][XＸ]{4}(?![A-Za-z0-9-]|\s?(?:のよう|など|等|といった|という|の形))/gi,
  /(?<![A-Za-z0-9,])[XＸ]{1,3}(?:[,，][XＸ]{3}){1,3}(?:千円|円)/g,
  // Circles where a name or a date has to stand: not the mark of a table, and not a zero.
  /(?<![○〇◯●△□一二三四五六七八九])(?:○○|〇〇|◯◯|●●|△△|□□)(?:大学|研究所|研究センター|研究科|学部|病院|機構|株式会社|太郎|花子|年度|月)/g,
  new RegExp(`(?<![${ZERO_OR_NUMERAL}])[○〇◯●]{1,4}年(?:度${NO_PROSE}|[○〇◯●]{1,2}月)`, 'g'),
  new RegExp(
    `(?:昭和|平成|令和)\\s?[○〇◯●]{1,2}\\s?年(?!度)|(?:昭和|平成|令和)\\s?[○〇◯●]{1,2}\\s?年度${NO_PROSE}`,
    'g',
  ),
];

const MOST_CHARACTERS = 60;

/** As written, in one line, cut where it is long. */
function shown(found: string): string {
  const line = found.replace(/\s+/g, ' ').trim();
  return line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS).toWellFormed()}…` : line;
}

/** The words of a template that are left in a page or a whole document, each once. */
export const documentTemplateWords = (text: string): readonly string[] => [
  ...new Set(PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)].map(([found]) => shown(found)))),
];
