import type { Call, CallDocument, Locator } from '../../schemas/call.js';
import type { Attachment } from '../../schemas/proposal/attachments.js';
import type { Proposal } from '../../schemas/proposal/index.js';
import { LEVELS, type Level } from '../core/diagnostic.js';
import { didYouMean } from '../core/did-you-mean.js';
import { officesOf } from './fact-level.js';
import { seatsByPerson } from './one-person.js';

/** Which attachments of a draft are which documents of its call. */

type Listed = Pick<Attachment, 'kind' | 'document'>;

/** What the funder asks for, then what an office adds of its own: each asks as if the other did not. */
type Sides = readonly (readonly CallDocument[])[];

/** The documents of a call on which a rule has something to say, beside all the others. */
export interface AskedDocuments {
  readonly sides: Sides;
  readonly concerned: readonly CallDocument[];
  readonly at: Locator;
}

type States = (document: CallDocument) => boolean;

/** The documents of which the call states what a rule judges by; undefined where there is none. */
export function documentsWhere(call: Call, states: States): AskedDocuments | undefined {
  const concerned = (call.documents ?? []).filter(states);
  const [first] = concerned;
  return first && { sides: sidesOf(call), concerned, at: first.at };
}

export const documentPlaces = (call: Call, states: States): readonly Locator[] =>
  (call.documents ?? []).filter(states).map(({ at }) => at);

function sidesOf({ documents = [], sources }: Call): Sides {
  const offices = officesOf(sources);
  const isOffice = ({ at }: CallDocument) => offices.includes(at.source);
  return [documents.filter((each) => !isOffice(each)), documents.filter(isOffice)];
}

export interface Placed {
  /** The documents that the attachment is: at most one on each side, then those that every attachment is. */
  readonly answers: readonly CallDocument[];
  /** Documents that it may be, where the draft does not tell. */
  readonly open: readonly CallDocument[];
}

/** What holds for every attachment, and so singles none out. */
export const isGeneral = ({ kind }: CallDocument): boolean => kind === 'any';

/**
 * On each side an attachment is the document that it names; where it names none there, the only one of its kind there.
 * So a file that is named as the funder's plan is held against the plan of the office too. `other` is no kind by which
 * to tell, and of several documents of one kind nobody can say which is meant: those stay open. A name that no document
 * has makes the attachment none of them, unless a slip of the pen explains it.
 */
export function placed(attachment: Listed, sides: Sides): Placed {
  const all = sides.flat();
  const general = all.filter(isGeneral);
  const named = namedDocument(attachment, all);
  if (attachment.document !== undefined && !named) return { answers: general, open: [] };
  const kind = named && !isGeneral(named) ? named.kind : attachment.kind;
  const found = sides.map((side): Placed => {
    if (named && !isGeneral(named) && side.includes(named)) return { answers: [named], open: [] };
    const alike = side.filter((each) => each.kind === kind);
    return alike.length === 1 && kind !== 'other' ? { answers: alike, open: [] } : { answers: [], open: alike };
  });
  return {
    answers: [...found.flatMap(({ answers }) => answers), ...general],
    open: found.flatMap(({ open }) => open),
  };
}

function namedDocument({ document, kind }: Listed, all: readonly CallDocument[]): CallDocument | undefined {
  if (document === undefined) return undefined;
  const exact = all.find(({ id }) => id === document);
  if (exact) return exact;
  const meant = didYouMean(
    document,
    all.map(({ id }) => id),
  );
  return all.find((each) => each.id === meant && each.kind === kind);
}

/** An attachment and a document that it is; `index` is its place in the draft. */
interface Answer {
  readonly index: number;
  readonly attachment: Attachment;
  readonly document: CallDocument;
}

/** Every such pair that concerns a rule. */
const answersTo = (
  attachments: readonly Attachment[] | undefined,
  { sides, concerned }: AskedDocuments,
): readonly Answer[] =>
  (attachments ?? []).flatMap((attachment, index) =>
    placed(attachment, sides)
      .answers.filter((document) => concerned.includes(document))
      .map((document) => ({ index, attachment, document })),
  );

/**
 * What a rule finds of each pair. A file that breaks what is asked of it in particular is not told again, as gravely or
 * less, that it breaks what is asked of every file.
 */
export function judgeEach<F extends { readonly level: Level }>(
  attachments: readonly Attachment[] | undefined,
  asked: AskedDocuments,
  judge: (answer: Answer) => readonly F[],
): readonly F[] {
  const judged = answersTo(attachments, asked).map((answer) => ({ answer, findings: judge(answer) }));
  const own = judged.filter(({ answer }) => !isGeneral(answer.document));
  const isTold = ({ index }: Answer, level: Level) =>
    own.some(
      ({ answer, findings }) =>
        answer.index === index && findings.some((each) => LEVELS.indexOf(each.level) <= LEVELS.indexOf(level)),
    );
  return judged.flatMap(({ answer, findings }) =>
    isGeneral(answer.document) ? findings.filter(({ level }) => !isTold(answer, level)) : findings,
  );
}

/** The places of the files that are this document, each file once however often it is listed. */
export function filesOf(
  attachments: readonly Attachment[] | undefined,
  document: CallDocument,
  asked: AskedDocuments,
): readonly number[] {
  const found = answersTo(attachments, asked).filter((each) => each.document === document);
  const paths = found.map(({ attachment }) => attachment.path.normalize('NFC').replace(/^(?:\.\/)+/, ''));
  return found.filter((_, at) => paths.indexOf(paths[at] ?? '') === at).map(({ index }) => index);
}

/** How many people each have to hand the document in; null where the section that tells could not be read. */
export function timesAsked({ per }: CallDocument, { team, partners }: PeopleOf): number | null {
  if (per === 'member') return team ? seatsByPerson(team).length : null;
  if (per === 'partner') return partners ? partners.length : null;
  return 1;
}

interface PeopleOf {
  readonly team: Proposal['team'] | undefined;
  /** Empty where the draft has none, undefined where they could not be read. */
  readonly partners: readonly unknown[] | undefined;
}

/** A document as texts name it, and whether an office asks for it. */
export const documentNames = (document: CallDocument, { sides }: Pick<AskedDocuments, 'sides'>) => ({
  document: document.label.en,
  documentJa: document.label.ja,
  office: sides[1]?.includes(document) ?? false,
});

/** ISO 639-1 codes in lower case; empty where the call accepts every language. */
export const acceptedLanguages = ({ languages = [] }: CallDocument): readonly string[] =>
  languages.map((code) => code.trim().toLowerCase());

export const hasLanguages = (document: CallDocument): boolean => acceptedLanguages(document).length > 0;
