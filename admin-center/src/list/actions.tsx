import { AddRegular, DeleteRegular, EditRegular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import type { ResultObject } from '../api/cmdlets';
import type { Need } from '../api/rights';

interface Shown {
  readonly id: string;
  readonly label: string;
  readonly icon: JSX.Element;
  /** Without this the button is not there [WEB-1]. */
  readonly needs: Need;
}

type Row = ResultObject;
type Rows = readonly ResultObject[];

/** A button of the toolbar: for no row, for one, or for one and more; `refusal` says why it can't be used on what is selected, '' where it can. */
export type Action = Shown &
  (
    | { readonly on: 'nothing'; readonly run: () => void }
    | {
        readonly on: 'one';
        readonly run: (row: Row) => void;
        readonly refusal?: ((row: Row) => string) | undefined;
        /** Opened by Enter and double click too; the first such button that is there. */
        readonly isDefault?: boolean;
      }
    | { readonly on: 'some'; readonly run: (rows: Rows) => void; readonly refusal?: ((rows: Rows) => string) | undefined }
  );

export function newAction(needs: Need, run: () => void): Action {
  return { id: 'new', label: 'New', icon: <AddRegular />, needs, on: 'nothing', run };
}

export function editAction(needs: Need, run: (row: Row) => void, refusal?: (row: Row) => string): Action {
  return { id: 'edit', label: 'Edit', icon: <EditRegular />, needs, on: 'one', isDefault: true, run, refusal };
}

export function deleteAction(needs: Need, run: (row: Row) => void, refusal?: (row: Row) => string): Action {
  return { id: 'delete', label: 'Delete', icon: <DeleteRegular />, needs, on: 'one', run, refusal };
}

/** What a button does with the rows that are selected, or why it does nothing: '' where nothing needs to be said. */
export function offer(action: Action, rows: Rows): { readonly run: () => void } | { readonly refusal: string } {
  switch (action.on) {
    case 'nothing':
      return { run: action.run };
    case 'one': {
      const [row] = rows;
      if (row === undefined || rows.length > 1) {
        return { refusal: '' };
      }
      const refusal = action.refusal?.(row) ?? '';
      return refusal === '' ? { run: () => action.run(row) } : { refusal };
    }
    case 'some': {
      const refusal = rows.length === 0 ? '' : (action.refusal?.(rows) ?? '');
      return rows.length > 0 && refusal === '' ? { run: () => action.run(rows) } : { refusal };
    }
  }
}
