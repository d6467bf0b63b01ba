import { useMemo } from 'react';
import { text } from '../api/cmdlets';
import { useCenter } from '../frame/center';
import type { Column } from './columns';
import { ListPage, useDialogs } from './ListPage';
import { Properties } from './Properties';
import { cmdletSource } from './source';

interface Props {
  readonly label: string;
  readonly cmdlet: string;
  readonly watches: readonly string[];
  readonly columns: readonly Column[];
  /** Property and label of what the pane tells. */
  readonly lines: readonly (readonly [string, string])[];
}

/** A page of objects that are only to be read. */
export function PropertyPage({ label, cmdlet, watches, columns, lines }: Props) {
  const { cmdlets } = useCenter();
  const source = useMemo(() => cmdletSource(cmdlets, { cmdlet }), [cmdlets, cmdlet]);
  return (
    <ListPage
      dialogs={useDialogs<never>()}
      dialog={() => null}
      label={label}
      source={source}
      columns={columns}
      watches={watches}
      initialSorting={{ column: 'Name', isDescending: false }}
      details={(row) => <Properties title={text(row, 'Name')} of={row} lines={lines} />}
    />
  );
}
