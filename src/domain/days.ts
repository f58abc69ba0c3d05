/** In milliseconds. */
export const DAY = 86_400_000;

/** Days from one ISO day to another; negative where the second is the earlier one. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** Whether the text is a calendar day written as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Japan is nine hours ahead of UTC all year round. */
const JAPAN_AHEAD = 9 * 60 * 60 * 1000;

/** The day in Japan at an instant (milliseconds since 1970), as YYYY-MM-DD. */
export const dayInJapan = (instant: number): string => new Date(instant + JAPAN_AHEAD).toISOString().slice(0, 10);

/** The time of day in Japan, as HH:MM. */
export const timeInJapan = (instant: number): string => new Date(instant + JAPAN_AHEAD).toISOString().slice(11, 16);
