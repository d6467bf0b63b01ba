import type { ResultObject } from '../api/cmdlets';
import type { Column } from './columns';

export type Format = 'csv' | 'json' | 'commands';

/** The file of an export. */
export interface Exported {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Rows as a file: what stands in the columns. */
export function exported(
  format: Format,
  name: string,
  columns: readonly Column[],
  rows: readonly ResultObject[],
  commands: readonly string[],
): Exported {
  switch (format) {
    case 'csv':
      return { name: `${name}.csv`, type: 'text/csv;charset=utf-8', text: csv(columns, rows) };
    case 'json':
      return { name: `${name}.json`, type: 'application/json', text: json(columns, rows) };
    case 'commands':
      return commandFile(name, commands);
  }
}

/** Commands as a file. */
export function commandFile(name: string, commands: readonly string[]): Exported {
  return { name: `${name}.ps1`, type: 'text/plain;charset=utf-8', text: `${commands.join('\r\n')}\r\n` };
}

/** With a byte order mark, by which spreadsheets know UTF-8. */
function csv(columns: readonly Column[], rows: readonly ResultObject[]): string {
  const lines = [columns.map((column) => column.title), ...rows.map((row) => columns.map((column) => column.text(row)))];
  return `\ufeff${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** A cell in quotes. What a spreadsheet would take for a formula begins with an apostrophe [WEB-38]. */
function csvCell(text: string): string {
  const harmless = /^[\s\u0000-\u001f]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

function json(columns: readonly Column[], rows: readonly ResultObject[]): string {
  return JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map((column) => [column.id, row[column.id] ?? column.text(row)]))),
    undefined,
    2,
  );
}

/** Gives the file to whoever sits here. */
export function download({ name, type, text }: Exported): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
