/** Texts that mean something to whatever shows them: none of it may get there as what it is. */

const ESC = '\u001b';

/** To a terminal, and to whoever reads what it shows. */
export const TERMINAL: readonly string[] = [
  `${ESC}[2J${ESC}[H`,
  `${ESC}[31mred${ESC}[0m`,
  `${ESC}[1A${ESC}[2Kready`,
  `${ESC}]0;title\u0007`,
  `${ESC}]8;;https://evil.example/\u0007click${ESC}]8;;\u0007`,
  `${ESC}]8;;https://evil.example/${ESC}\\click${ESC}]8;;${ESC}\\`,
  `${ESC}]52;c;cm0gLXJmIH4=\u0007`,
  `${ESC}P1;2|payload${ESC}\\`,
  `${ESC}_hidden${ESC}\\`,
  `${ESC}c`,
  '\u009b2J',
  '\u009d8;;https://evil.example/\u009cclick',
  '\u0090q\u009c',
  'draft\rready    ',
  'a\b\b\bready',
  '\u0007\u0007',
  '\u0000nul',
  '\u007f\u0085',
  'one\u000btwo\u000cthree',
  '\u2028line\u2029paragraph',
];

/** Direction and what cannot be seen. */
export const INVISIBLE: readonly string[] = [
  '\u202egnp.exe',
  '\u202areset\u202c',
  '\u2066isolate\u2069',
  '\u200emark\u200f',
  '\u061cmark',
  'pay\u200bpal',
  'join\u200cer\u200d',
  'soft\u00adhyphen',
  'word\u2060joiner\u2064plus',
  'old\u206aformat\u206f',
  'grapheme\u034fjoiner',
  'hangul\u115f\u1160\u3164\uffa0filler',
  'khmer\u17b4\u17b5vowels',
  'mongolian\u180b\u180evowel',
  'tag\u{e0001}\u{e0041}s',
  'byte\ufefforder',
  'anno\ufff9tat\ufffaion\ufffb',
  'half\ud800pair',
];

/** To markup, spreadsheets and the log of a pipeline. */
export const MARKUP: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '</title></style></textarea><iframe src=javascript:alert(1)>',
  '</bdi></p></section><form action=https://evil.example/><input name=a>',
  '--><script>alert(1)</script><!--',
  ']]><x onclick="1">',
  '&lt;script&gt;&#60;b&#62;',
  '{{constructor.constructor("alert(1)")()}}',
  '[click](javascript:alert(1))',
  '![image](https://evil.example/x.png)',
  '[a]: https://evil.example/ "title"',
  '<https://evil.example/> https://evil.example/ www.evil.example',
  '@octocat @everyone #1 GH-1 a@evil.example',
  '`````\n# heading\n\n<b>bold</b>',
  '| a | b |\n|---|---|\n| c | d |',
  '\n\n- [ ] task\n> quote\n***\n$x$ $$y$$',
  '<details open><summary>x</summary>',
  '<!ENTITY x SYSTEM "file:///etc/passwd">&x;',
  '<?xml-stylesheet href="https://evil.example/"?>',
  '\ufffe\uffff',
];

/** Every sign with which some program begins a formula, in both widths. */
export const FORMULAS: readonly string[] = [
  '=1+1',
  "=cmd|'/C calc'!A0",
  '=HYPERLINK("https://evil.example/","click")',
  '+1+1',
  '-1+1',
  '@SUM(1,1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(1,1)',
  '%0A=1+1',
  '";=1+1',
  "'=1+1",
  '\u200b=1+1',
  '\ufeff=1+1',
  '|calc',
];

/** To GitHub, GitLab and the files by which steps of a workflow speak. */
export const COMMANDS: readonly string[] = [
  '::error file=a,line=1::forged',
  '\n::error::forged',
  '\r\n::stop-commands::token',
  '\n::add-mask::ready',
  '\n  ::set-output name=verdict::ready',
  '##[error]forged',
  '##[add-mask]ready',
  '\n##[stop-commands]token',
  '%0A::error::forged',
  '\n::group::x\n::endgroup::',
  'EOF\nverdict=ready',
  '\u001b[0Ksection_start:1:x[collapsed=true]\r\u001b[0K',
];

export const ALL_TEXTS: readonly string[] = [...TERMINAL, ...INVISIBLE, ...MARKUP, ...FORMULAS, ...COMMANDS];
