import type { Localized } from '../../../schemas/field.js';
import { type Diagnostic, diagnose, type Place } from '../diagnostic.js';
import { incomplete, unreadableWaivers } from '../waiver-codes.js';
import type { WaiverFault } from './read-waiver-list.js';

/** What is wrong with a waivers file, told at a place of the draft; `file` as reports name it. */
export function listFault(fault: WaiverFault, file: string, place: Place): Diagnostic {
  const { line } = fault;
  if (fault.kind === 'incomplete') {
    return diagnose(incomplete, place, { rule: fault.rule, file, line, lacking: fault.lacking });
  }
  return diagnose(unreadableWaivers, place, { file, line, reason: fault.reason.en, reasonJa: fault.reason.ja });
}

/** The same as a sentence, for waivers that stand in the settings. */
export function listFaultText(fault: WaiverFault, file: string): Localized {
  const { line } = fault;
  if (fault.kind === 'unreadable') {
    return { en: `${file}:${line}: waivers: ${fault.reason.en}`, ja: `${file}:${line}：waivers：${fault.reason.ja}` };
  }
  const data = { rule: fault.rule, file, line, lacking: fault.lacking };
  return { en: incomplete.text.en.message(data), ja: incomplete.text.ja.message(data) };
}
