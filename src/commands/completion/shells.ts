export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];
export const isShell = (word: string): word is Shell => (SHELLS as readonly string[]).includes(word);
