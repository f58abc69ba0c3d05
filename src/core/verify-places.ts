import type { Place } from './diagnostic.js';
import type { Evaluation } from './evaluate.js';

/** The same evaluation with files under other names; those without another name keep theirs. */
export function renamed(evaluation: Evaluation, names: ReadonlyMap<string, string>): Evaluation {
  const other = (file: string): string => names.get(file) ?? file;
  const moved = (place: Place): Place => ({ ...place, file: other(place.file) });
  const diagnostics = evaluation.diagnostics.map((each) => ({
    ...each,
    place: moved(each.place),
    related: each.related.map(moved),
    waived: each.waived && {
      ...each.waived,
      file: each.waived.origin === 'draft' ? other(each.waived.file) : each.waived.file,
    },
  }));
  return { ...evaluation, file: other(evaluation.file), diagnostics };
}

/** The files that findings point at beside the draft, in the order in which they do: definitions of calls. */
export function filesBeside(
  draft: string,
  diagnostics: readonly { readonly related: readonly Pick<Place, 'file'>[] }[],
): string[] {
  const files = diagnostics.flatMap(({ related }) => related.map(({ file }) => file));
  return [...new Set(files)].filter((file) => file !== draft);
}
