import { text, type ResultObject } from '../../api/cmdlets';
import { shortName } from '../../api/session';
import type { Column } from '../../list/columns';

/** A parameter of an entry. */
interface NamedValue {
  readonly Name: string;
  readonly Value: string;
}

/** The parameters of an entry as one would have typed them. */
export function parametersOf(row: ResultObject): readonly NamedValue[] {
  const value = row['CmdletParameters'];
  return Array.isArray(value) ? value.filter((each): each is NamedValue => typeof each === 'object' && each !== null && 'Name' in each) : [];
}

function parametersText(row: ResultObject): string {
  return parametersOf(row)
    .map(({ Name, Value }) => `-${Name} ${Value}`)
    .join(' ');
}

/** A time of the log, in UTC as the log has it. */
export function timeText(row: ResultObject): string {
  return text(row, 'RunDate').slice(0, 19).replace('T', ' ');
}

export function succeeded(row: ResultObject): boolean {
  return row['Succeeded'] !== false;
}

/** The columns of both reports [WEB-35]. */
export const columns: readonly Column[] = [
  { id: 'RunDate', title: 'Date (UTC)', text: timeText, width: 2.1 },
  { id: 'CmdletName', title: 'Cmdlet', text: (row) => text(row, 'CmdletName'), width: 1.7 },
  { id: 'Caller', title: 'User', text: (row) => shortName(text(row, 'Caller')) },
  { id: 'ObjectModified', title: 'Object modified', text: (row) => shortName(text(row, 'ObjectModified')), width: 1.2, isMinor: true },
  { id: 'CmdletParameters', title: 'Parameters', text: parametersText, isExtra: true },
  { id: 'Succeeded', title: 'Result', text: (row) => (succeeded(row) ? 'done' : 'refused'), width: 0.8, isMinor: true },
];

/** What tells one entry from all others. */
export function entryKey(row: ResultObject): string {
  return text(row, 'Identity') || `${text(row, 'RunDate')} ${text(row, 'CmdletName')}`;
}
