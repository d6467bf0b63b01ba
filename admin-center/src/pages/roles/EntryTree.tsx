import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Entry } from './model';
import type { Found, Kept } from './trimming';
import './roles.css';

/** The height of a row, in pixels: the same for all, so that any place is found by division. */
const ROW = 30;
const BEYOND = 8;

/** One line: a cmdlet, all of its parameters, or one of them. */
interface Row {
  readonly key: string;
  readonly kind: 'entry' | 'all' | 'parameter';
  readonly found: Found;
  readonly parameter: string;
  readonly isOpen: boolean;
}

/** What check boxes do; without it the tree is only to be read. */
export interface Editing {
  readonly entryRefusal: (entry: Entry) => string;
  readonly parameterRefusal: (entry: Entry, parameter: string) => string;
  readonly onEntry: (entry: Entry, isIn: boolean) => void;
  readonly onParameters: (entry: Entry, parameters: readonly string[], isIn: boolean) => void;
}

interface Props {
  readonly label: string;
  readonly found: readonly Found[];
  readonly kept: Kept;
  readonly editing?: Editing | undefined;
}

/** What is remembered as opened or closed: apart for what is found by its name and what by its parameters. */
function opening({ entry, isWhole }: Found): string {
  return `${entry.name}/${isWhole}`;
}

/** The rows of what is found; where only parameters are, they are shown at once. */
function rowsOf(found: readonly Found[], toggled: ReadonlySet<string>, isEditing: boolean): readonly Row[] {
  return found.flatMap((each): readonly Row[] => {
    const { name } = each.entry;
    const isOpen = each.parameters.length > 0 && toggled.has(opening(each)) === each.isWhole;
    const row = (kind: Row['kind'], parameter: string): Row => ({ key: `${name}/${kind}/${parameter}`, kind, found: each, parameter, isOpen });
    return [
      row('entry', ''),
      ...(isOpen && isEditing && each.parameters.length > 1 ? [row('all', '')] : []),
      ...(isOpen ? each.parameters.map((parameter) => row('parameter', parameter)) : []),
    ];
  });
}

/** What stands behind a cmdlet: how much of it the role has. */
function amount(entry: Entry, kept: Kept): string {
  const parameters = kept.get(entry.name);
  const all = entry.parameters.length;
  if (parameters === undefined) {
    return 'trimmed';
  }
  const has = entry.parameters.filter((parameter) => parameters.has(parameter)).length;
  return has === all ? `${all} ${all === 1 ? 'parameter' : 'parameters'}` : `${has} of ${all} parameters`;
}

/** Cmdlets and their parameters, as long as they like; only what is in sight is in the document. */
export function EntryTree({ label, found, kept, editing }: Props) {
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(400);
  const [active, setActive] = useState(0);
  const rows = rowsOf(found, toggled, editing !== undefined);
  const at = Math.min(active, Math.max(0, rows.length - 1));

  useLayoutEffect(() => {
    const element = body.current;
    if (element === null) {
      return undefined;
    }
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    // A shorter list must not stay scrolled to where there is nothing any more.
    if (body.current !== null) {
      setTop(body.current.scrollTop);
    }
  }, [rows.length]);

  const open = (row: Row) =>
    setToggled((now) => {
      const changed = new Set(now);
      if (!changed.delete(opening(row.found))) {
        changed.add(opening(row.found));
      }
      return changed;
    });
  const isIn = (row: Row) => {
    const parameters = kept.get(row.found.entry.name);
    switch (row.kind) {
      case 'entry':
        return parameters !== undefined;
      case 'all':
        return parameters !== undefined && row.found.parameters.every((parameter) => parameters.has(parameter));
      case 'parameter':
        return parameters !== undefined && parameters.has(row.parameter);
    }
  };
  const isPartly = (row: Row) => {
    const parameters = kept.get(row.found.entry.name);
    if (parameters === undefined || row.kind === 'parameter') {
      return false;
    }
    const of = row.kind === 'entry' ? row.found.entry.parameters : row.found.parameters;
    const has = of.filter((parameter) => parameters.has(parameter)).length;
    return has < of.length && (row.kind === 'entry' || has > 0);
  };
  const refusal = (row: Row) => {
    const { entry, parameters } = row.found;
    switch (row.kind) {
      case 'entry':
        return editing?.entryRefusal(entry) ?? '';
      case 'all': {
        const reasons = parameters
          .filter((parameter) => (kept.get(entry.name)?.has(parameter) ?? false) === isIn(row))
          .map((parameter) => editing?.parameterRefusal(entry, parameter) ?? '');
        return reasons.every((reason) => reason !== '') ? (reasons[0] ?? '') : '';
      }
      case 'parameter':
        return editing?.parameterRefusal(entry, row.parameter) ?? '';
    }
  };
  const toggle = (row: Row) => {
    if (editing === undefined || refusal(row) !== '') {
      return;
    }
    if (row.kind === 'entry') {
      editing.onEntry(row.found.entry, !isIn(row));
    } else {
      editing.onParameters(row.found.entry, row.kind === 'all' ? row.found.parameters : [row.parameter], !isIn(row));
    }
  };

  const page = Math.max(1, Math.floor(height / ROW) - 1);
  const move: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: rows.length - 1 };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[at];
    const to = move[event.key];
    if (to !== undefined) {
      const index = Math.max(0, Math.min(rows.length - 1, to));
      setActive(index);
      reveal(body.current, index);
    } else if (event.key === ' ' && row !== undefined) {
      toggle(row);
    } else if (event.key === 'Enter' && row?.kind === 'entry') {
      open(row);
    } else if (row?.kind === 'entry' && row.found.parameters.length > 0 && event.key === (row.isOpen ? 'ArrowLeft' : 'ArrowRight')) {
      open(row);
    } else if (row !== undefined && row.kind !== 'entry' && event.key === 'ArrowLeft') {
      setActive(rows.findIndex((each) => each.kind === 'entry' && each.found === row.found));
    } else {
      return;
    }
    event.preventDefault();
  };

  const from = Math.max(0, Math.floor(top / ROW) - BEYOND);
  const shown = rows.slice(from, Math.ceil((top + height) / ROW) + BEYOND);
  return (
    <div
      className="entry-tree"
      ref={body}
      role="treegrid"
      aria-label={label}
      aria-rowcount={rows.length}
      aria-activedescendant={rows.length === 0 ? undefined : `${id}-${at}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <div role="rowgroup" className="entry-rows" style={{ height: rows.length * ROW }}>
        {shown.map((row, offset) => {
          const index = from + offset;
          const { entry } = row.found;
          const reason = editing === undefined ? '' : refusal(row);
          const classes = ['entry-row', row.kind, ...(row.kind === 'all' || isIn(row) ? [] : ['trimmed']), ...(index === at ? ['active'] : [])];
          return (
            <div
              key={row.key}
              id={`${id}-${index}`}
              role="row"
              aria-level={row.kind === 'entry' ? 1 : 2}
              aria-rowindex={index + 1}
              {...(row.kind === 'entry' && row.found.parameters.length > 0 ? { 'aria-expanded': row.isOpen } : {})}
              className={classes.join(' ')}
              style={{ transform: `translateY(${index * ROW}px)` }}
              title={reason === '' ? undefined : reason}
              onClick={() => setActive(index)}
            >
              <div role="gridcell" className="entry-name">
                {row.kind === 'entry' && (
                  <button
                    type="button"
                    tabIndex={-1}
                    className="entry-opener"
                    disabled={row.found.parameters.length === 0}
                    aria-label={`Parameters of ${entry.name}`}
                    onClick={() => open(row)}
                  >
                    {row.isOpen ? '▾' : '▸'}
                  </button>
                )}
                {editing !== undefined && (
                  <input
                    type="checkbox"
                    tabIndex={-1}
                    aria-label={nameOf(row)}
                    checked={isIn(row)}
                    disabled={reason !== ''}
                    ref={(box) => { if (box !== null) { box.indeterminate = isPartly(row); } }}
                    onChange={() => toggle(row)}
                  />
                )}
                <Name row={row} onClick={() => { if (row.kind === 'entry') { open(row); } else { toggle(row); } }} />
              </div>
              <div role="gridcell" className="entry-state">
                {row.kind === 'entry' ? amount(entry, kept) : row.kind === 'parameter' && !isIn(row) ? 'trimmed' : ''}
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function reveal(element: HTMLDivElement | null, index: number): void {
  if (element === null) {
    return;
  }
  if (index * ROW < element.scrollTop) {
    element.scrollTop = index * ROW;
  } else if ((index + 1) * ROW > element.scrollTop + element.clientHeight) {
    element.scrollTop = (index + 1) * ROW - element.clientHeight;
  }
}

/** What a check box is called, for who hears the page too. */
function nameOf({ kind, found, parameter }: Row): string {
  switch (kind) {
    case 'entry':
      return found.entry.name;
    case 'all':
      return `${found.entry.name}: all parameters`;
    case 'parameter':
      return `${found.entry.name} -${parameter}`;
  }
}

function Name({ row, onClick }: { readonly row: Row; readonly onClick: () => void }) {
  const { name, type, snapIn } = row.found.entry;
  switch (row.kind) {
    case 'entry':
      return (
        <span className="entry-text" onClick={onClick}>
          {name}
          {type === 'Script' && <span className="mark">Script</span>}
          {type === 'Cmdlet' && snapIn.startsWith('Microsoft.PowerShell.') && <span className="mark">{snapIn}</span>}
        </span>
      );
    case 'all':
      return <span className="entry-text" onClick={onClick}>{row.found.isWhole ? 'All parameters' : 'All that were found'}</span>;
    case 'parameter':
      return <span className="entry-text" onClick={onClick}>-{row.parameter}</span>;
  }
}
