import { spawnSync } from 'node:child_process';

/** An XLSX file as Python's own zip and XML modules read it: nothing of the library that wrote it takes part. */
export interface ReadSheet {
  readonly name: string;
  /** By reference, such as `B2`. */
  readonly cells: Readonly<Record<string, ReadCell>>;
  readonly pane: Readonly<Record<string, string>> | null;
  readonly filter: string | null;
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly outlines: readonly number[];
  readonly setup: Readonly<Record<string, string>>;
  readonly formulas: number;
}

export interface ReadCell {
  /** `s` for a string, `n` for a number, `e` for an error, `f` for a formula. */
  readonly type: string;
  readonly value: string;
  readonly format: string;
  readonly fill: string;
  readonly bold: boolean;
}

export interface ReadBook {
  readonly sheets: readonly ReadSheet[];
  readonly names: Readonly<Record<string, readonly string[]>>;
  readonly core: Readonly<Record<string, string>>;
  readonly parts: readonly string[];
}

const PROGRAM = `
import io, json, re, sys, zipfile
import xml.etree.ElementTree as ET
M = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
R = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}'
z = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
assert z.testzip() is None
parts = {n: z.read(n) for n in z.namelist()}
for n, b in parts.items():
    if n.endswith('.xml') or n.endswith('.rels'): ET.fromstring(b)
x = lambda n: ET.fromstring(parts[n])
unescape = lambda t: re.sub('_x([0-9A-Fa-f]{4})_', lambda m: chr(int(m.group(1), 16)), t)
text = lambda e: unescape(''.join(t.text or '' for t in e.iter(M + 't')))
shared = [text(si) for si in x('xl/sharedStrings.xml')] if 'xl/sharedStrings.xml' in parts else []
st = x('xl/styles.xml')
fmts = {f.get('numFmtId'): f.get('formatCode') for f in st.iter(M + 'numFmt')}
builtin = {'0': 'General', '1': '0', '3': '#,##0', '14': 'date', '49': '@'}
fills = [(f.find('.//' + M + 'fgColor').get('rgb') if f.find('.//' + M + 'fgColor') is not None else '') for f in st.find(M + 'fills')]
bolds = [f.find(M + 'b') is not None for f in st.find(M + 'fonts')]
xfs = [(lambda i: fmts.get(i, builtin.get(i, i)))(f.get('numFmtId')) for f in st.find(M + 'cellXfs')]
xfill = [fills[int(f.get('fillId'))] for f in st.find(M + 'cellXfs')]
xbold = [bolds[int(f.get('fontId'))] for f in st.find(M + 'cellXfs')]
rels = {r.get('Id'): r.get('Target') for r in x('xl/_rels/workbook.xml.rels')}
wb = x('xl/workbook.xml')
out = []
for s in wb.find(M + 'sheets'):
    w = x('xl/' + rels[s.get(R + 'id')])
    cells = {}; formulas = 0
    for c in w.iter(M + 'c'):
        t = c.get('t', 'n'); v = c.find(M + 'v'); i = int(c.get('s', '0'))
        if c.find(M + 'f') is not None: formulas += 1
        if t == 's': t, value = 's', shared[int(v.text)]
        elif t == 'inlineStr': t, value = 's', text(c.find(M + 'is'))
        elif v is None: continue
        else: value = v.text or ''
        cells[c.get('r')] = {'type': t, 'value': value, 'format': xfs[i], 'fill': xfill[i], 'bold': xbold[i]}
    pane = w.find('.//' + M + 'pane'); filt = w.find(M + 'autoFilter'); setup = w.find(M + 'pageSetup')
    rows = list(w.iter(M + 'row'))
    out.append({'name': s.get('name'), 'cells': cells, 'pane': pane.attrib if pane is not None else None,
        'filter': filt.get('ref') if filt is not None else None,
        'widths': [float(c.get('width')) for c in w.iter(M + 'col')],
        'heights': [float(r.get('ht', '0')) for r in rows],
        'outlines': [int(r.get('outlineLevel', '0')) for r in rows],
        'setup': setup.attrib if setup is not None else {}, 'formulas': formulas})
names = {}
for d in wb.iter(M + 'definedName'): names.setdefault(d.get('name'), []).append(d.text)
core = {e.tag.split('}')[1]: e.text for e in x('docProps/core.xml')}
print(json.dumps({'sheets': out, 'names': names, 'core': core, 'parts': sorted(parts)}))
`;

export function readBook(bytes: Uint8Array): ReadBook {
  return JSON.parse(python(PROGRAM, bytes)) as ReadBook;
}

const CSV = `
import csv, io, json, sys
b = sys.stdin.buffer.read()
print(json.dumps(list(csv.reader(io.StringIO(b.decode('utf-8-sig'), newline='')))))
`;

/** The records of a CSV file, as Python's csv module reads them. */
export const readCsv = (text: string): readonly (readonly string[])[] =>
  JSON.parse(python(CSV, new TextEncoder().encode(text))) as string[][];

function python(program: string, input: Uint8Array): string {
  const done = spawnSync('python3', ['-c', program], { input, encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (done.status !== 0) throw new Error(`python3: ${done.error ?? done.stderr}`);
  return done.stdout;
}

/** The rows of a sheet as texts, the head first. */
export function rowsOf(sheet: ReadSheet): string[][] {
  const rows: string[][] = [];
  for (const [at, { value }] of Object.entries(sheet.cells)) {
    const [, letters = '', row = '1'] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const cells = rows[Number(row) - 1] ?? [];
    rows[Number(row) - 1] = cells;
    cells[column] = value;
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (value) => value ?? ''));
}
