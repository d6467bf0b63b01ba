import { Button, SearchBox, Select } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { EntryTree, type Editing } from './EntryTree';
import type { Entry } from './model';
import { bulk, entryRefusal, found, onlyReading, parameterRefusal, viewed, withEntry, withParameters, type Kept, type Trimming, type View } from './trimming';

interface Props {
  readonly label: string;
  /** All that could be in the role: what its parent has. */
  readonly entries: readonly Entry[];
  readonly kept: Kept;
  /** What the views are called; without them all is shown. */
  readonly views?: readonly (readonly [View, string])[];
  /** What the views go by: what is in the role now, unless told otherwise. */
  readonly viewedBy?: Kept;
  /** Without it the entries are only to be read. */
  readonly trimming?: Trimming | undefined;
  readonly onChange?: ((kept: Kept) => void) | undefined;
}

/** Entries with search over cmdlets and parameters; with check boxes where they can be trimmed. */
export function EntryBrowser({ label, entries, kept, views, viewedBy = kept, trimming, onChange }: Props) {
  const [search, setSearch] = useState('');
  const [view, setView] = useState<View>(views?.[0]?.[0] ?? 'everything');
  const asked = useDeferredValue(search.trim());
  const matching = useMemo(() => found(entries, asked), [entries, asked]);
  const shown = useMemo(() => viewed(matching, viewedBy, view), [matching, viewedBy, view]);

  const editing: Editing | undefined =
    trimming === undefined || onChange === undefined
      ? undefined
      : {
          entryRefusal: (entry) => entryRefusal(trimming, kept, entry),
          parameterRefusal: (entry, parameter) => parameterRefusal(trimming, kept, entry, parameter),
          onEntry: (entry, isIn) => onChange(withEntry(trimming, kept, entry, isIn)),
          onParameters: (entry, parameters, isIn) => onChange(withParameters(trimming, kept, entry, parameters, isIn)),
        };
  const isSearching = asked !== '';
  const has = entries.filter((entry) => kept.has(entry.name)).length;
  return (
    <section className="entry-browser" aria-label={label}>
      <div className="entry-tools">
        <SearchBox
          aria-label="Search entries"
          placeholder="Cmdlet or parameter"
          value={search}
          onChange={(_, { value }) => setSearch(value)}
          onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); } }}
        />
        {views !== undefined && (
          <Select aria-label="Show" value={view} onChange={(_, { value }) => setView(value as View)}>
            {views.map(([each, words]) => <option key={each} value={each}>{words}</option>)}
          </Select>
        )}
      </div>
      {trimming !== undefined && onChange !== undefined && (
        <div className="entry-tools" role="group" aria-label="Check several">
          <Button size="small" onClick={() => onChange(bulk(trimming, kept, shown, true))}>
            {isSearching ? 'Check what is found' : 'Check all'}
          </Button>
          <Button size="small" disabled={view === 'trimmed'} onClick={() => onChange(bulk(trimming, kept, shown, false))}>
            {isSearching ? 'Clear what is found' : 'Clear all'}
          </Button>
          <Button size="small" title="Clears every cmdlet that does more than read" onClick={() => onChange(onlyReading(trimming, kept, entries))}>
            Only Get-
          </Button>
          <Button size="small" disabled={kept === trimming.before} onClick={() => onChange(trimming.before)}>
            As it was
          </Button>
        </div>
      )}
      <EntryTree label={label} found={shown} kept={kept} editing={editing} />
      <p role="status" className="entry-count">
        {isSearching ? `${shown.length} found; ` : ''}
        {has === entries.length ? `${has} ${has === 1 ? 'entry' : 'entries'}` : `${has} of ${entries.length} entries in the role`}
      </p>
    </section>
  );
}
