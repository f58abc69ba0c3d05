/** The example of a rule as people see it: without the directives that only the tests read. */
export const shownExample = (example: string): string => example.replace(/^# [a-z-]+: .*\n/gm, '').trim();
