import { Button, SearchBox } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { ResultObject } from '../api/cmdlets';
import { matching, sorted, type Column } from '../list/columns';
import { Grid } from '../list/Grid';
import type { Source } from '../list/source';
import { useRows } from '../list/useRows';
import { DialogFrame } from './DialogFrame';
import { Failure } from './Failure';

interface Props {
  readonly title: string;
  readonly source: Source;
  readonly columns: readonly Column[];
  readonly rowKey: (row: ResultObject) => string;
  /** Why a row can't be picked; '' where it can. */
  readonly refused?: (row: ResultObject) => string;
  /** Rows that are not offered at all. */
  readonly isOffered?: (row: ResultObject) => boolean;
  readonly isMultiple?: boolean;
  readonly onPick: (rows: readonly ResultObject[]) => void;
  readonly onClose: () => void;
}

const TYPING = 250;

/** Those whose name has what is looked for come first. */
function byName(rows: readonly ResultObject[], name: Column | undefined, search: string): readonly ResultObject[] {
  const has = (row: ResultObject) => name !== undefined && name.text(row).toLocaleLowerCase().includes(search.toLocaleLowerCase());
  return search === '' ? rows : [...rows.filter(has), ...rows.filter((row) => !has(row))];
}

/** Picks objects out of a list: of roles, of members, of owners. */
export function Picker(props: Props) {
  const { source, columns, rowKey, isOffered } = props;
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const [picked, setPicked] = useState<ReadonlyMap<string, ResultObject>>(new Map());
  const rows = useRows(source, source.searches ? asked : '', 0);
  const isMultiple = props.isMultiple ?? true;

  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(typed.trim()), TYPING);
    return () => window.clearTimeout(timer);
  }, [typed]);
  const { everything } = rows;
  useEffect(() => {
    if (!source.searches) {
      everything().catch(() => {}); // shown below
    }
  }, [source, everything]);

  const local = useDeferredValue(source.searches ? '' : typed.trim());
  const shown = useMemo(() => {
    const offered = isOffered === undefined ? rows.objects : rows.objects.filter(isOffered);
    const found = matching(offered, columns, local);
    return source.searches ? found : byName(sorted(found, columns[0], false), columns[0], local);
  }, [rows.objects, columns, local, isOffered, source.searches]);

  const select = (keys: ReadonlySet<string>) => {
    const known = new Map([...picked, ...shown.map((row) => [rowKey(row), row] as const)]);
    setPicked(new Map([...keys].flatMap((key) => { const row = known.get(key); return row === undefined ? [] : [[key, row]]; })));
  };

  return (
    <DialogFrame
      title={props.title}
      kind="picker"
      isLight
      onClose={props.onClose}
      actions={
        <>
          <Button appearance="primary" disabled={picked.size === 0} onClick={() => props.onPick([...picked.values()])}>
            OK
          </Button>
          <Button onClick={props.onClose}>Cancel</Button>
        </>
      }
    >
      <SearchBox aria-label="Search" placeholder="Search" value={typed} onChange={(_, { value }) => setTyped(value)} />
      <Failure text={rows.error?.message ?? ''} />
      <Grid
        label={props.title}
        columns={columns}
        rows={shown}
        isComplete={rows.isComplete}
        rowKey={rowKey}
        sorting={undefined}
        onSort={() => {}}
        selected={new Set(picked.keys())}
        onSelect={select}
        isMultiple={isMultiple}
        isPicker={isMultiple}
        onOpen={(row) => { if ((props.refused?.(row) ?? '') === '') { props.onPick([row]); } }}
        onNearEnd={rows.more}
        refused={props.refused}
      />
      <p role="status">{rows.isLoading ? 'Loading…' : `${picked.size} selected`}</p>
    </DialogFrame>
  );
}
