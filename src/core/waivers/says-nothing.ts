/** Without a letter or a digit that can be seen, nobody reads why or by whom: "-", dots, characters of no width. */
export const saysNothing = (text: string): boolean =>
  !/[\p{L}\p{N}]/u.test(text.replace(/\p{Default_Ignorable_Code_Point}/gu, ''));
