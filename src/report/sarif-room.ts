import type { Localized } from '../../schemas/field.js';
import { type Diagnostic, LEVELS } from '../core/diagnostic.js';

/**
 * What code scanning of GitHub takes: an upload above one of its limits is refused as a whole
 * (docs.github.com/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit, and 10 MB as gzip).
 */
const MOST_RESULTS = 25_000;
/** So many places of a finding are shown there; its own is one of them. */
export const MOST_RELATED = 99;
/** Ours, so that what drafts bring in stays below 10 MB however badly it packs. */
const MOST_WEIGHT = 6_000_000;
export const MOST_ARTIFACTS = 20_000;
export const MOST_NOTIFICATIONS = 10_000;

/** What blocks first; what is waived last. */
const rankOf = ({ level, waived }: Diagnostic): number => (waived === null ? LEVELS.indexOf(level) : LEVELS.length);

/** About how many bytes of a finding cannot be packed: what it has from the draft. */
const weightOf = ({ data, place, waived }: Diagnostic): number =>
  100 + JSON.stringify([data, place.path, waived]).length;

interface Room {
  count: number;
  weight: number;
}

/** Counts all results, then says of each in turn whether there is room for it. */
export interface ResultRoom {
  readonly see: (diagnostic: Diagnostic) => void;
  readonly takes: (diagnostic: Diagnostic) => boolean;
  /** How many found no room, `must` first; those that are waived last. */
  readonly leftOut: () => readonly number[];
}

export function resultRoom(most = MOST_RESULTS): ResultRoom {
  const seen: Room[] = [...LEVELS, 'waived'].map(() => ({ count: 0, weight: 0 }));
  const left = seen.map(() => 0);
  let rooms: Room[] | undefined;
  return {
    see: (diagnostic) => {
      const at = seen[rankOf(diagnostic)];
      if (!at) return;
      at.count++;
      at.weight += weightOf(diagnostic);
    },
    takes: (diagnostic) => {
      rooms ??= shared(seen, { count: most, weight: MOST_WEIGHT });
      const rank = rankOf(diagnostic);
      const room = rooms[rank] ?? { count: 0, weight: 0 };
      room.count--;
      room.weight -= weightOf(diagnostic);
      if (room.count >= 0 && room.weight >= 0) return true;
      left[rank] = (left[rank] ?? 0) + 1;
      return false;
    },
    leftOut: () => left,
  };
}

/** Each rank gets what it needs, as long as there is any. */
function shared(seen: readonly Room[], all: Room): Room[] {
  const rest = { ...all };
  return seen.map(({ count, weight }) => {
    const got = { count: Math.min(count, rest.count), weight: Math.min(weight, rest.weight) };
    rest.count -= got.count;
    // What follows a rank that was cut short is left out too.
    rest.weight = got.count < count ? 0 : rest.weight - got.weight;
    return got;
  });
}

/** Null where everything found room. */
export function leftOutText(left: readonly number[]): Localized | null {
  if (left.every((count) => count === 0)) return null;
  const [must = 0, should = 0, notice = 0, waived = 0] = left;
  return {
    en: `Not in this log, which would grow beyond what code scanning takes: ${must} must, ${should} should, ${notice} notice, ${waived} waived. Other formats show them.`,
    ja: `コードスキャンの上限を超えるため、このログに含めていない指摘：必須 ${must} 件、推奨 ${should} 件、参考 ${notice} 件、承認済み ${waived} 件。ほかの形式の報告で確認してください。`,
  };
}

export const leftOutFiles = (count: number): Localized | null =>
  count > 0
    ? {
        en: `Not listed in this log: ${count} more ${count === 1 ? 'file' : 'files'}.`,
        ja: `このログの一覧に含めていないファイル：${count} 件。`,
      }
    : null;

export const leftOutNotes = (count: number): Localized | null =>
  count > 0
    ? {
        en: `Not told one by one in this log: ${count} more ${count === 1 ? 'rule that was' : 'rules that were'} not checked for a draft.`,
        ja: `このログに個別に示していない、確認していない規則：延べ ${count} 件。`,
      }
    : null;

export const leftOutPlaces = (count: number): Localized | null =>
  count > 0
    ? {
        en: `Not in this log: ${count} more ${count === 1 ? 'place' : 'places'} that findings refer to.`,
        ja: `このログに含めていない関連箇所：${count} 件。`,
      }
    : null;
