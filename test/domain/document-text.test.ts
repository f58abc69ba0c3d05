import { describe, expect, test } from 'vitest';
import { documentTemplateWords } from '../../src/domain/document-template-words.js';
import { textFact } from '../../src/domain/document-text.js';
import { secretKinds } from '../../src/domain/secrets.js';

const whole = (text: string) => textFact([{ text, page: null }]);

describe('languages by their letters', () => {
  test.each<[string, string, number, number, number]>([
    ['English', 'We map 12 glial cells.', 15, 0, 0],
    ['Japanese', 'グリア細胞の地図を作る。', 11, 100, 54],
    ['half-width katakana with its voicing mark', 'ｸﾞﾘｱ', 4, 100, 100],
    ['kanji alone', '東京都千代田区大手町々', 11, 100, 0],
    ['a kanji beyond the first plane', '𠮷田a', 3, 66, 0],
    ['Greek and Cyrillic', 'αβγ где', 6, 0, 0],
    ['long vowels are letters, punctuation is not', 'データー、・。「」', 4, 100, 100],
    ['nothing', ' 123 ', 0, 0, 0],
  ])('%s', (_, text, letters, japanese, kana) => {
    expect(whole(text)).toMatchObject({ letters, japanese, kana });
  });

  test('over all pages, in whole hundredths, cut', () => {
    const pages = [
      { text: 'abcd', page: 1 },
      { text: 'かな', page: 2 },
    ];
    expect(textFact(pages)).toMatchObject({ letters: 6, japanese: 33, kana: 33 });
  });
});

test('template words and secrets name their page, at most twenty words', () => {
  const pages = Array.from({ length: 30 }, (_, index) => ({ text: '（記載例）', page: index + 1 }));
  const fact = textFact([...pages, { text: `ghp_${'a1B2'.repeat(9)}`, page: 31 }]);
  expect(fact.template).toHaveLength(20);
  expect(fact.template[2]).toEqual({ words: '（記載例）', page: 3 });
  expect(fact.secrets).toEqual([{ words: 'github-token', page: 31 }]);
});

describe('what templates leave behind', () => {
  test.each([
    '図エラー! 参照元が見つかりません。に示す',
    'エラー！ ブックマークが定義されていません。',
    'see Error! Reference source not found. for',
    '2.1 Methods Error! Bookmark not defined.',
    'Click or tap here to enter text.',
    'クリックまたはタップしてテキストを入力してください。',
    'Choose an item.',
    'コメントの追加 [A1]: e-Rad の番号',
    'Commented [HA12]: check this',
    '研究計画\n【記載例】\n本研究では',
    '（記入例）',
    '記入要領',
    '＊記載例：本研究は',
    '以下、赤字の部分は提出時に削除すること。',
    '青字の説明は削除してください。',
    '※この説明は提出前に削除してください',
    '【研究の概要を記入してください】',
    'Title: [Insert title of the project]',
    'Address <insert address>',
    'Please delete these instructions before submission.',
    'Paragraphs in blue are instructions or examples, so please delete them',
    'Lorem ipsum dolor',
    '栄目戸 太郎',
    'TEL: 03-XXXX-XXXX',
    'FAX XX-XXXX-XXXX',
    '130 XX,XXX,XXX円',
    '○○大学大学院',
    '令和〇年度に開始する',
    '○年○月に終了',
    '令和○年○月○日',
    '令和○年度（初年度）',
    'Text in italics is guidance and should be deleted.',
    'text in red: delete before submission',
    'Remove this page before submission.',
    'Comment [R1]: is this so?',
  ])('%s', (text) => {
    expect(documentTemplateWords(text)).not.toEqual([]);
  });

  test.each([
    '評価：◎、○○、△、×',
    '○ ○ ○\n△ △',
    '二〇〇四年から二〇二四年まで',
    '二〇二〇年度の予算',
    '記入要領に従って作成した様式を添付する。',
    '記載例のとおり、細胞を分類した。',
    '（記入例のように）分類する',
    'We delete this gene in mice before submission of the tissue.',
    'All instructions in red boxes are followed by the robot.',
    'The postdoctoral researcher is TBD; the TODO list is kept.',
    'the library has an [insert size of 300 bp]',
    '※個人情報は匿名化の後に削除すること',
    '不要なデータは、研究終了後に削除してください。',
    '説明文書から氏名を削除してください。',
    '今年度は赤字部門を削減した。',
    'the peptide XXXX and 47,XXX karyotypes',
    'Error! was printed by the robot.',
    '二〇〇大学',
    '令和○年度の目標は定めていない。',
    '電話 090-XXXX-XXXX のような番号は匿名化した例である。',
    'text in italics denotes genes that we delete in this project',
    'Words in red are deleted by the participant in the Stroop condition',
    'words in blue are removed after 300 ms',
    'Participants see "Click here to enter text" on the tablet.',
    'Comment [R1] of the reviewer was addressed.',
    'plasmids carry an [insert of 2 kb]',
    'We will remove the box once completed. Delete the section after submission of tissue blocks.',
    'Remove all pages before uploading.',
  ])('not: %s', (text) => {
    expect(documentTemplateWords(text)).toEqual([]);
  });

  test('a long match is cut, and one over two lines becomes one', () => {
    const [words = ''] = documentTemplateWords(`※${'あ'.repeat(70)}削除してください`);
    expect([...words]).toHaveLength(61);
    expect(documentTemplateWords('エラー!\n参照元が見つかりません。')).toEqual(['エラー! 参照元が見つかりません。']);
  });
});

const BASE64 = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj';

describe('secrets', () => {
  test.each<[string, string]>([
    ['private-key', `-----BEGIN PRIVATE KEY-----\n${BASE64}\n-----END PRIVATE KEY-----`],
    ['private-key', `-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0A\n\n${BASE64}`],
    ['private-key', `-----BEGIN OPENSSH PRIVATE KEY----- ${BASE64}`],
    ['private-key', `-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: 2\n\n${BASE64}`],
    [
      'private-key',
      `PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nPublic-Lines: 2\nAAAA\nPrivate-Lines: 1\nAAAA`,
    ],
    ['private-key', `AGE-SECRET-KEY-1${'QPZ8YX2W'.repeat(8).slice(0, 58)}`],
    ['aws-access-key', 'key=AKIAQYLPMN5HHHFPZAM2.'],
    ['aws-access-key', 'ASIAQYLPMN5HHHFPZAM2'],
    ['github-token', `ghp_${'a1B2'.repeat(9)}`],
    ['github-token', `github_pat_${'a1'.repeat(11)}_${'b2c'.repeat(20).slice(0, 59)}`],
    ['gitlab-token', 'glpat-a1B2c3D4e5F6g7H8i9J0'],
    ['slack-token', ['xoxb', '123456789012', '123456789012', 'a1b2c3d4e5f6g7h8i9j0k1l2'].join('-')],
    ['google-api-key', `AIza${'a1B2c'.repeat(7)}`],
  ])('%s: %s', (kind, text) => {
    expect(secretKinds(text)).toEqual([kind]);
  });

  test.each([
    '-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA',
    'A file that begins with "-----BEGIN PRIVATE KEY-----" must not be sent.',
    'AKIAIOSFODNN7EXAMPLE',
    'XAKIAQYLPMN5HHHFPZAM2',
    'AKIAQYLPMN5HHHFPZAM2B',
    `ghp_${'x'.repeat(36)}`,
    `ghp_${'a1B2'.repeat(8)}`,
    'glpat-short',
    'xoxb-and-other-words-of-a-knitting-pattern',
    `AIza${'a1B2c'.repeat(8)}`,
  ])('not: %s', (text) => {
    expect(secretKinds(text)).toEqual([]);
  });
});
