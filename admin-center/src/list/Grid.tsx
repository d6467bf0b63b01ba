import { useEffect, useId, useLayoutEffect, useRef, useState, type CSSProperties, type KeyboardEvent, type MouseEvent } from 'react';
import type { ResultObject } from '../api/cmdlets';
import type { Column, Sorting } from './columns';

/** The height of a row, in pixels: the same for all, so that any place of a long list is found by division. */
const ROW = 36;
const HEAD = 37;
const BEYOND = 8;

interface Props {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly rows: readonly ResultObject[];
  readonly isComplete: boolean;
  readonly rowKey: (row: ResultObject) => string;
  readonly sorting: Sorting | undefined;
  readonly onSort: (column: string) => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (keys: ReadonlySet<string>, active: ResultObject | undefined) => void;
  readonly isMultiple: boolean;
  readonly onOpen: ((row: ResultObject) => void) | undefined;
  /** Called when the end of the rows comes near. */
  readonly onNearEnd: () => void;
  /** What marks a row, for who reads the page by a program too. */
  readonly mark?: ((row: ResultObject) => string) | undefined;
  /** Why a row can't be chosen; '' where it can. */
  readonly refused?: ((row: ResultObject) => string) | undefined;
  /** In a picker a click adds a row to those that are chosen. */
  readonly isPicker?: boolean;
}

/** By which a column is left out where there is no room for it. */
function room({ isExtra, isMinor }: Column): string | undefined {
  return isExtra === true ? 'extra' : isMinor === true ? 'minor' : undefined;
}

/** The rows that are in sight, of a list as long as it likes. */
export function Grid(props: Props) {
  const { columns, rows, selected, rowKey, sorting } = props;
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  const [active, setActive] = useState(0);

  useLayoutEffect(() => {
    const element = body.current;
    if (element === null) {
      return undefined;
    }
    const observer = new ResizeObserver(() => setHeight(element.clientHeight - HEAD));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const from = Math.max(0, Math.floor(top / ROW) - BEYOND);
  const to = Math.min(rows.length, Math.ceil((top + height) / ROW) + BEYOND);
  const { onNearEnd, isComplete } = props;
  useEffect(() => {
    if (!isComplete && to > rows.length - 40) {
      onNearEnd();
    }
  }, [to, rows.length, isComplete, onNearEnd]);

  const at = Math.min(active, Math.max(0, rows.length - 1));
  const reveal = (index: number) => {
    const element = body.current;
    if (element !== null) {
      if (index * ROW < element.scrollTop) {
        element.scrollTop = index * ROW;
      } else if ((index + 1) * ROW > element.scrollTop + element.clientHeight - HEAD) {
        element.scrollTop = (index + 1) * ROW - element.clientHeight + HEAD;
      }
    }
  };

  const choose = (index: number, how: { readonly adds: boolean; readonly extends: boolean }) => {
    const row = rows[index];
    if (row === undefined) {
      return;
    }
    setActive(index);
    reveal(index);
    if ((props.refused?.(row) ?? '') !== '') {
      return;
    }
    const key = rowKey(row);
    let keys: Set<string>;
    if (how.extends && props.isMultiple) {
      const [low, high] = [Math.min(at, index), Math.max(at, index)];
      keys = new Set([...selected, ...rows.slice(low, high + 1).filter((each) => (props.refused?.(each) ?? '') === '').map(rowKey)]);
    } else if (how.adds && props.isMultiple) {
      keys = new Set(selected);
      if (!keys.delete(key)) {
        keys.add(key);
      }
    } else {
      keys = new Set([key]);
    }
    props.onSelect(keys, row);
  };

  const page = Math.max(1, Math.floor(height / ROW) - 1);
  const move: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: rows.length - 1,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) {
      return;
    }
    const to = move[event.key];
    const row = rows[at];
    if (to !== undefined && props.isPicker === true) {
      setActive(Math.max(0, Math.min(rows.length - 1, to)));
      reveal(Math.max(0, Math.min(rows.length - 1, to)));
    } else if (to !== undefined) {
      choose(Math.max(0, Math.min(rows.length - 1, selected.size === 0 && event.key === 'ArrowDown' ? at : to)), {
        adds: false,
        extends: event.shiftKey,
      });
    } else if (event.key === ' ') {
      choose(at, { adds: true, extends: false });
    } else if (event.key === 'Enter' && row !== undefined && props.onOpen !== undefined) {
      props.onOpen(row);
    } else {
      return;
    }
    event.preventDefault();
  };
  const onClick = (event: MouseEvent, index: number) =>
    choose(index, { adds: event.ctrlKey || event.metaKey || props.isPicker === true, extends: event.shiftKey });

  const place = (shown: readonly Column[]) => shown.map((column) => `minmax(0, ${column.width ?? 1}fr)`).join(' ');
  const places = {
    '--columns': place(columns),
    '--usual-columns': place(columns.filter((column) => column.isExtra !== true)),
    '--major-columns': place(columns.filter((column) => column.isExtra !== true && column.isMinor !== true)),
  } as CSSProperties;
  return (
    <div
      className="grid"
      ref={body}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      role="grid"
      aria-label={props.label}
      aria-rowcount={isComplete ? rows.length + 1 : -1}
      aria-multiselectable={props.isMultiple}
      aria-activedescendant={rows.length === 0 ? undefined : `${id}-${at}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      style={places}
    >
      <div role="rowgroup" className="grid-head">
        <div role="row" aria-rowindex={1} className="grid-row">
          {columns.map((column) => {
            const isSorted = sorting?.column === column.id;
            return (
              <div
                key={column.id}
                role="columnheader"
                className={room(column)}
                aria-sort={isSorted ? (sorting.isDescending ? 'descending' : 'ascending') : 'none'}
              >
                <button type="button" onClick={() => props.onSort(column.id)}>
                  {column.title}
                  <span aria-hidden>{isSorted ? (sorting.isDescending ? ' ▼' : ' ▲') : ''}</span>
                </button>
              </div>
            );
          })}
        </div>
      </div>
      <div role="rowgroup" className="grid-all" style={{ height: rows.length * ROW }}>
          {rows.slice(from, to).map((row, offset) => {
            const index = from + offset;
            const key = rowKey(row);
            const refused = props.refused?.(row) ?? '';
            return (
              <div
                key={key}
                aria-disabled={refused !== '' || undefined}
                id={`${id}-${index}`}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={selected.has(key)}
                className={index === at ? 'grid-row active' : 'grid-row'}
                style={{ transform: `translateY(${index * ROW}px)` }}
                onClick={(event) => onClick(event, index)}
                onDoubleClick={() => props.onOpen?.(row)}
              >
                {columns.map((column, at) => (
                  <div key={column.id} role="gridcell" className={room(column)} title={refused === '' ? column.text(row) : refused}>
                    {column.text(row)}
                    {at === 0 && props.mark !== undefined && props.mark(row) !== '' && <span className="mark">{props.mark(row)}</span>}
                  </div>
                ))}
              </div>
            );
          })}
      </div>
      {/* The status below says "0 items" to who hears the page. */}
      {isComplete && rows.length === 0 && <p className="grid-nothing" aria-hidden>There are no items to show in this view.</p>}
    </div>
  );
}
