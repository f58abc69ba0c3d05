import fc from 'fast-check';

/** Generators of text that is YAML, nearly YAML or made of its signs. */

const pad = (width: number): string => ' '.repeat(width);
const TRAILS = ['', '', '', ' ', '  # remark', ' # 備考：済'];
const PLAIN = 'text|two words|1|-0|1.50|0x1F|0o17|.nan|-.inf|1e3|~|null|True|No|2024-04-01|日本語：値|x:y|a#b|-x'.split(
  '|',
);
const SCALARS = [...PLAIN, "it's", '"q: #"', '"a\\n\\"b\\\\"', "'it''s'", '""'];
const IN_BRACKETS = '{}|[]|{ a: 1, b: x }|[1, "2", { c: ~ },]|{ a: [x], b: 日本 }|[ http://x.example/ ]'.split('|');
const HEADERS = ['|', '>', '|-', '>-', '|+', '>+'];

type Lines = (indent: number) => readonly string[];
/** The lines of a value, the first of which goes on after its key or dash. */
const trail = fc.constantFrom(...TRAILS);
const remark = fc.tuple(fc.integer({ min: -2, max: 4 }), fc.constantFrom('# remark', '', '')).map(
  ([more, sign]): Lines =>
    (indent) => [pad(Math.max(0, indent + more)) + sign],
);
const gap = fc
  .array(remark, { maxLength: 3 })
  .chain((all) => fc.constantFrom(all, [], []))
  .map(
    (all): Lines =>
      (indent) =>
        all.flatMap((each) => each(indent)),
  );
const inLine = fc.tuple(fc.constantFrom(...SCALARS, ...IN_BRACKETS), trail).map(
  ([text, after]): Lines =>
    () => [` ${text}${after}`],
);
const further = fc.array(fc.tuple(fc.nat(3), fc.constantFrom('goes on', '- no entry', '日本', '')), { maxLength: 3 });
const overLines = fc.tuple(fc.constantFrom('', '"', "'"), further, trail).map(
  ([quote, lines, after]): Lines =>
    (indent) => [
      ` ${quote}first`,
      ...lines.map(([more, text]) => pad(indent + 1 + more) + text),
      `${pad(indent + 2)}last${quote}${after}`,
    ],
);
const bracketsOverLines = fc
  .tuple(
    fc.constantFrom('a: 1,', 'a: "x y", # remark', 'a: {} ,', '# remark'),
    fc.nat(3),
    fc.constantFrom('', ' ', '# remark', ' # remark'),
    trail,
  )
  .map(
    ([first, more, between, after]): Lines =>
      (indent) => [
        ' {',
        pad(indent + 1 + more) + first,
        `${pad(indent + 2)}b: [`,
        `${pad(indent + 1)}1, 2 ],`,
        `${pad(indent + 1)}c: "text"`,
        between,
        `${pad(indent + (more % 2))}}${after}`,
      ],
  );
const textLine = fc.tuple(fc.constantFrom(0, 0, 0, 0, 2), fc.constantFrom('words', '# no remark', '日本', 'a: b', ''));
const blockScalar = fc
  .tuple(fc.constantFrom(...HEADERS), trail, fc.integer({ min: 1, max: 3 }), fc.array(textLine, { maxLength: 5 }))
  .map(
    ([header, after, step, lines]): Lines =>
      (indent) => [
        ` ${header}${after}`,
        `${pad(indent + step)}first`,
        ...lines.map(([more, text]) => pad(indent + step + more) + text),
      ],
  );

const { map } = fc.letrec<{ value: Lines; map: Lines; list: Lines; below: Lines }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { arbitrary: inLine, weight: 5 },
    { arbitrary: tie('below'), weight: 3 },
    overLines,
    bracketsOverLines,
    blockScalar,
    trail.map(
      (after): Lines =>
        () => [after],
    ),
  ),
  map: fc.array(fc.tuple(tie('value'), gap), { minLength: 1, maxLength: 4 }).map(
    (fields): Lines =>
      (indent) =>
        fields.flatMap(([value, after], index) => {
          const [first = '', ...rest] = value(indent);
          return [`${pad(indent)}${'abcd'[index]}:${first}`, ...rest, ...after(indent)];
        }),
  ),
  list: fc.array(fc.tuple(fc.oneof(inLine, tie('map')), gap, fc.nat(2)), { minLength: 1, maxLength: 3 }).map(
    (entries): Lines =>
      (indent) =>
        entries.flatMap(([entry, after, step]) => {
          const [first = '', ...rest] = entry(indent + 2 + step);
          return [`${pad(indent)}-${pad(1 + step)}${first.trimStart()}`, ...rest, ...after(indent)];
        }),
  ),
  below: fc.tuple(trail, gap, fc.oneof(tie('map'), tie('list')), fc.integer({ min: 0, max: 3 })).map(
    ([after, between, block, step]): Lines =>
      (indent) => [after, ...between(indent), ...block(indent + step)],
  ),
}));

/** Whole documents, most of them good, with LF or CRLF, some without a line end at the end. */
export const documents = fc
  .tuple(gap, map, fc.constantFrom('\n', '\n', '\r\n'), fc.boolean())
  .map(([before, fields, end, closed]) => [...before(0), ...fields(0)].join(end) + (closed ? end : ''));

const WORDS =
  'a: 1;b:;- c;- d: e;# remark;;text;f: "g;h";i: {;j: k };};l: |;m: [n,;];o: >-;p: # q;- r: s;- - t;u: v # w'.split(
    ';',
  );

/** Lines that each could stand in a draft, in any order and indentation. */
export const lines = fc
  .array(fc.tuple(fc.nat(6), fc.constantFrom(...WORDS)), {
    maxLength: 12,
  })
  .map((all) => all.map(([indent, text]) => pad(indent) + text).join('\n'));

export const SIGNS = [...':-#\'"|>[]{},&*!%@\\`~?\t\r\n 　：。あ0123.eE+xXoO_', '\u0085', '\u2028', '𠮷'];

/** Nothing but the signs that YAML gives a meaning to, after something that may begin a value. */
export const signs = fc
  .tuple(
    fc.constantFrom('', 'a: ', 'a:\n  ', 'a:\n- ', 'a: {', 'a: "', "a: '", 'a: |\n  '),
    fc.array(fc.constantFrom(...SIGNS), { maxLength: 24 }),
  )
  .map(([start, all]) => start + all.join(''));
