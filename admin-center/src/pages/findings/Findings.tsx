import { Button, Spinner } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { text, type Page, type ResultObject } from '../../api/cmdlets';
import { verbText } from '../../api/commandText';
import { Explaining, type FindingLine, type Progress } from '../../api/explain';
import { isAborted } from '../../api/errors';
import { useCenter } from '../../frame/center';
import type { Column } from '../../list/columns';
import { ListView } from '../../list/ListView';
import type { Source } from '../../list/source';

const columns: readonly Column[] = [
  { id: 'severity', title: 'Severity', text: (row) => text(row, 'severity'), width: 1.7 },
  { id: 'code', title: 'Finding', text: (row) => text(row, 'code'), width: 2.6 },
  { id: 'object', title: 'Object', text: (row) => text(row, 'object'), width: 2, isMinor: true },
  { id: 'message', title: 'What was found', text: (row) => text(row, 'message'), width: 3.6, isMinor: true },
];

/** A search on its way. */
interface Searching {
  readonly progress: Progress | undefined;
  readonly stop: () => void;
}

/** What is valid about the permission model and yet hardly wanted: each finding as soon as it is found. */
export default function Findings() {
  const { session } = useCenter();
  const [untold, setUntold] = useState(0);
  const [searching, setSearching] = useState<Searching>();
  const [isStopped, setStopped] = useState(false);
  const source = useMemo<Source>(() => {
    const explaining = new Explaining(session.organization);
    return {
      first: (_, __, signal) => {
        const stopping = new AbortController();
        const stop = () => {
          setStopped(true);
          stopping.abort();
        };
        setStopped(false);
        setSearching({ progress: undefined, stop });
        const lines = explaining.findings(AbortSignal.any([signal, stopping.signal]));
        return found(lines, 0, {
          isStopped: () => stopping.signal.aborted,
          onProgress: (progress) => setSearching({ progress, stop }),
          onEnd: (count) => {
            setUntold(count);
            setSearching(undefined);
          },
        });
      },
      searches: false,
      commands: () => [verbText('lint')],
    };
  }, [session.organization]);
  return (
    <>
      <ListView
        label="findings"
        source={source}
        columns={columns}
        rowKey={(row) => text(row, 'at')}
        initialSorting={{ column: 'severity', isDescending: false }}
        filters={<SearchState searching={searching} isStopped={isStopped} />}
        details={(row) => (
          <>
            <h2>{text(row, 'code')}</h2>
            <p>{text(row, 'severity')}</p>
            <h3>Object</h3>
            <p>{text(row, 'object')}</p>
            <h3>What was found</h3>
            <p>{text(row, 'message')}</p>
          </>
        )}
      />
      {untold > 0 && <p className="nothing">{untold} findings name people whom you may not read; only their kinds are shown.</p>}
    </>
  );
}

interface Hearing {
  readonly isStopped: () => boolean;
  readonly onProgress: (progress: Progress) => void;
  readonly onEnd: (untold: number) => void;
}

const TOGETHER = 300;

const pause = (millis: number) => new Promise<undefined>((done) => { window.setTimeout(() => done(undefined), millis); });

/** What is found together, and then the rest; what was found before the search was stopped stays. */
async function found(lines: AsyncGenerator<FindingLine>, from: number, hearing: Hearing, coming = lines.next()): Promise<Page> {
  const objects: ResultObject[] = [];
  let pending = coming;
  try {
    for (;;) {
      const line = await (objects.length === 0 ? pending : Promise.race([pending, pause(TOGETHER)]));
      if (line === undefined) {
        const rest = pending;
        rest.catch(() => {}); // told to whoever asks for the rest
        return { objects, warnings: [], next: () => found(lines, from + objects.length, hearing, rest) };
      }
      if (line.done === true) {
        break;
      }
      const { finding, progress, untold } = line.value;
      if (finding !== undefined) {
        objects.push({ ...finding, at: from + objects.length });
      } else if (progress !== undefined) {
        hearing.onProgress(progress);
      } else {
        hearing.onEnd(untold ?? 0);
      }
      pending = lines.next();
    }
  } catch (error) {
    // Where another search has begun, that one tells.
    if (hearing.isStopped() || !isAborted(error)) {
      hearing.onEnd(0);
    }
    if (!hearing.isStopped()) {
      throw error;
    }
  }
  return { objects, warnings: [] };
}

function SearchState({ searching, isStopped }: { readonly searching: Searching | undefined; readonly isStopped: boolean }) {
  if (searching === undefined) {
    return isStopped ? <p role="status">The search was stopped: there may be more.</p> : null;
  }
  const { progress, stop } = searching;
  return (
    <div className="list-filters" role="group" aria-label="Search">
      <Spinner
        size="extra-tiny"
        label={progress === undefined ? 'Looking…' : `Looking for ways to more power: ${progress.done.toLocaleString('en')} of at most ${progress.all.toLocaleString('en')}`}
      />
      <Button size="small" onClick={stop}>
        Stop
      </Button>
    </div>
  );
}
