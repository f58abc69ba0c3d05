import { type Setting, settingsSchema } from '../../schemas/settings.js';
import { COMMANDS } from '../../src/command-table.js';
import { catalogueOf } from '../../src/core/catalogue.js';
import { COMMON, type OptionSpec } from '../../src/options/index.js';
import { RULES } from '../../src/rules/index.js';

/** The options as settings, for the schema and the reference. */

/** Every option that may stand in the file, each once, in the order of the commands. */
export function optionSettings(): readonly OptionSpec[] {
  const all = [...COMMANDS.flatMap(({ options }) => options), ...COMMON];
  const known = all.filter(({ name, flagOnly }) => !flagOnly && name !== 'config' && name !== 'ignore');
  return known.filter(({ name }, index) => known.findIndex((each) => each.name === name) === index);
}

const settingOf = ({ name, text, flags, choices, repeatable }: OptionSpec): Setting => ({
  name,
  text,
  holds: /</.test(flags) ? (repeatable ? 'list' : 'text') : 'switch',
  ...(choices && { choices }),
});

export const settingsForEditors = () => settingsSchema(optionSettings().map(settingOf), [...catalogueOf(RULES).keys()]);
