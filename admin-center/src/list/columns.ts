import type { ResultObject } from '../api/cmdlets';

/** A column of a list. */
export interface Column {
  readonly id: string;
  readonly title: string;
  /** What stands in the cell, what is searched and what is exported. */
  readonly text: (row: ResultObject) => string;
  /** What it is sorted by, where that is not the text. */
  readonly sortBy?: (row: ResultObject) => string | number;
  /** Width in the proportion of the columns; 1 unless told otherwise. */
  readonly width?: number;
  /** Left out where there is little room. */
  readonly isMinor?: boolean;
  /** Left out unless there is much room. */
  readonly isExtra?: boolean;
}

export interface Sorting {
  readonly column: string;
  readonly isDescending: boolean;
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Rows in the order of a column; equal ones stay as they are. */
export function sorted(rows: readonly ResultObject[], column: Column | undefined, isDescending: boolean) {
  if (column === undefined) {
    return rows;
  }
  const key = column.sortBy ?? column.text;
  const keyed = rows.map((row) => ({ row, key: key(row) }));
  const sign = isDescending ? -1 : 1;
  keyed.sort((a, b) => sign * compare(a.key, b.key));
  return keyed.map(({ row }) => row);
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

const haystacks = new WeakMap<ResultObject, string>();

/** Rows with all words of the search in some column. */
export function matching(rows: readonly ResultObject[], columns: readonly Column[], search: string) {
  const words = search.toLocaleLowerCase().split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) {
    return rows;
  }
  return rows.filter((row) => {
    let haystack = haystacks.get(row);
    if (haystack === undefined) {
      haystack = columns.map((column) => column.text(row)).join('\n').toLocaleLowerCase();
      haystacks.set(row, haystack);
    }
    return words.every((word) => haystack.includes(word));
  });
}
