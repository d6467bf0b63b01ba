import { Button, MessageBar, MessageBarBody, SearchBox, Spinner, Toolbar, ToolbarButton } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { Fragment, useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { ResultObject } from '../api/cmdlets';
import type { Need } from '../api/rights';
import { useCenter } from '../frame/center';
import { offer, type Action } from './actions';
import { matching, sorted, type Column, type Sorting } from './columns';
import { ExportMenu } from './ExportMenu';
import { Grid } from './Grid';
import { HiddenFunctions } from './HiddenFunctions';
import type { Source } from './source';
import { useChanged } from './useChanged';
import { useRows } from './useRows';

export interface ListProps {
  /** What is listed: "admin roles". Names the exported files as well. */
  readonly label: string;
  readonly source: Source;
  readonly columns: readonly Column[];
  readonly rowKey: (row: ResultObject) => string;
  readonly actions?: readonly Action[];
  /** What stands beside the list of the row that is selected; made anew with the list. */
  readonly details?: (row: ResultObject) => ReactNode;
  readonly initialSorting?: Sorting;
  readonly isMultiple?: boolean;
  /** Another number fetches all anew. */
  readonly round?: number;
  readonly mark?: (row: ResultObject) => string;
  /** What stands between the toolbar and the rows: filters of the page's own. */
  readonly filters?: ReactNode;
  /** The other things on the page that need something, for the list of what is hidden [WEB-31]. */
  readonly needs?: Readonly<Record<string, Need>>;
  /** The kinds of objects that the rows come from, as the server names them to whoever watches: others' changes are told. */
  readonly watches?: readonly string[];
  /** The row with which the page begins. */
  readonly initialKey?: string;
}

const TYPING = 250;
const NO_KEYS: ReadonlySet<string> = new Set();

/** A list with toolbar, search and details pane, as every page of the center has it. */
export function ListView(props: ListProps) {
  const { source, columns, rowKey } = props;
  const { rights } = useCenter();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const [sorting, setSorting] = useState(props.initialSorting);
  const [refreshed, setRefreshed] = useState(0);
  const [keys, setKeys] = useState<ReadonlySet<string>>(() => (props.initialKey === undefined ? NO_KEYS : new Set([props.initialKey])));
  const [fault, setFault] = useState('');
  const fetched = refreshed + (props.round ?? 0) * 1_000_000;
  const rows = useRows(source, source.searches ? asked : '', fetched);
  const isChanged = useChanged(props.watches, fetched);

  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(typed.trim()), TYPING);
    return () => window.clearTimeout(timer);
  }, [typed]);

  // Sorting, and searching where the source can't, look at all rows: the rest comes while one works on. So does a row to begin with.
  const { everything } = rows;
  const isInOrder = sorting !== undefined && sorting.column === source.order && !sorting.isDescending;
  const { initialKey } = props;
  const isSought = useMemo(
    () => initialKey !== undefined && keys.has(initialKey) && !rows.objects.some((row) => rowKey(row) === initialKey),
    [initialKey, keys, rows.objects, rowKey],
  );
  const needsAll = (sorting !== undefined && !isInOrder) || (!source.searches && asked !== '') || isSought;
  useEffect(() => {
    if (needsAll) {
      everything().catch(() => {}); // shown in the list
    }
  }, [needsAll, everything, source, asked, refreshed, props.round]);

  const local = useDeferredValue(source.searches ? '' : typed.trim());
  const found = useMemo(() => matching(rows.objects, columns, local), [rows.objects, columns, local]);
  const column = isInOrder ? undefined : columns.find((each) => each.id === sorting?.column);
  const shown = useMemo(
    () => sorted(found, column, sorting?.isDescending ?? false),
    [found, column, sorting?.isDescending],
  );
  const selected = useMemo(() => shown.filter((row) => keys.has(rowKey(row))), [shown, keys, rowKey]);
  const one = selected.length === 1 ? selected[0] : undefined;

  const offered = (props.actions ?? []).filter((action) => rights.has(action.needs));
  const byDefault = offered.find((action) => action.on === 'one' && action.isDefault === true);
  const open = (row: ResultObject) => {
    const onRow = byDefault === undefined ? undefined : offer(byDefault, [row]);
    if (onRow !== undefined && 'run' in onRow) {
      onRow.run();
    }
  };
  const sort = (id: string) =>
    setSorting((now) => ({ column: id, isDescending: now?.column === id ? !now.isDescending : false }));
  const refresh = () => {
    setFault('');
    setRefreshed((now) => now + 1);
  };

  return (
    <div className={props.details === undefined ? 'list' : 'list with-details'}>
      <div className="list-main">
        <div className="list-tools">
          <Toolbar aria-label={`${props.label}: actions`}>
            {offered.map((action) => {
              const onSelected = offer(action, selected);
              const refusal = 'run' in onSelected ? '' : onSelected.refusal;
              return (
                <ToolbarButton
                  key={action.id}
                  data-action={action.id}
                  icon={action.icon}
                  disabledFocusable={!('run' in onSelected)}
                  aria-label={action.label}
                  title={refusal === '' ? action.label : `${action.label}: ${refusal}`}
                  {...('run' in onSelected ? { onClick: onSelected.run } : {})}
                >
                  <span className="tool-label">{action.label}</span>
                </ToolbarButton>
              );
            })}
            <ToolbarButton icon={<ArrowClockwiseRegular />} aria-label="Refresh" title="Refresh" data-action="refresh" onClick={refresh} />
            <ExportMenu
              label={props.label}
              columns={columns}
              fetched={rows.objects.length}
              everything={async (signal) => sorted(matching(await everything(signal), columns, local), column, sorting?.isDescending ?? false)}
              commands={() => source.commands(source.searches ? asked : '')}
              onFault={setFault}
            />
          </Toolbar>
          <SearchBox
            className="list-search"
            aria-label={`Search ${props.label}`}
            placeholder="Search"
            value={typed}
            onChange={(_, { value }) => setTyped(value)}
          />
        </div>
        {props.filters}
        {(rows.error !== undefined || fault !== '') && (
          <MessageBar intent="error" role="alert" politeness="assertive" layout="multiline">
            <MessageBarBody>
              {rows.error?.message ?? fault} <Button size="small" onClick={refresh}>Try again</Button>
            </MessageBarBody>
          </MessageBar>
        )}
        <Grid
          label={props.label}
          columns={columns}
          rows={shown}
          isComplete={rows.isComplete}
          rowKey={rowKey}
          sorting={sorting}
          onSort={sort}
          selected={keys}
          onSelect={setKeys}
          isMultiple={props.isMultiple ?? false}
          onOpen={byDefault === undefined ? undefined : open}
          onNearEnd={rows.more}
          mark={props.mark}
        />
        <div className="list-foot">
          <span role="status">
            {rows.isLoading
              ? 'Loading…'
              : `${shown.length.toLocaleString('en')}${rows.isComplete ? '' : '+'} ${shown.length === 1 ? 'item' : 'items'}${selected.length > 0 ? `, ${selected.length} selected` : ''}`}
          </span>
          {isChanged && (
            <Button size="small" appearance="subtle" icon={<ArrowClockwiseRegular />} onClick={refresh}>
              Changed – refresh
            </Button>
          )}
          {!rows.isComplete && needsAll && !rows.isLoading && <Spinner size="extra-tiny" aria-label="Loading the rest" />}
          <HiddenFunctions
            needs={{
              ...Object.fromEntries((props.actions ?? []).map((action) => [action.label, action.needs])),
              ...props.needs,
            }}
          />
        </div>
      </div>
      {props.details !== undefined && (
        <aside className="details" aria-label="Details" tabIndex={0}>
          {one === undefined ? (
            <p className="nothing">{selected.length > 1 ? `${selected.length} selected` : 'Select an item to see its details.'}</p>
          ) : (
            <Fragment key={`${rowKey(one)} ${rows.round}`}>{props.details(one)}</Fragment>
          )}
        </aside>
      )}
    </div>
  );
}
