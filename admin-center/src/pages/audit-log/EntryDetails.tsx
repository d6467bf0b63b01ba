import { Button, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { text, type ResultObject } from '../../api/cmdlets';
import { faultTo } from '../../api/errors';
import { ask } from '../../api/http';
import { useRequest } from '../../api/useRequest';
import { useCenter } from '../../frame/center';
import { parametersOf, succeeded, timeText } from './entries';

interface Made {
  readonly version?: number;
  readonly changes: readonly {
    readonly change: 'added' | 'removed' | 'changed';
    readonly sort: string;
    readonly name: string;
    readonly facts: readonly { readonly name: string; readonly gone: readonly string[]; readonly come: readonly string[] }[];
  }[];
  readonly rights?: readonly string[];
}

/** An entry of the log, and the difference that it made. */
export function EntryDetails({ row }: { readonly row: ResultObject }) {
  const parameters = parametersOf(row);
  return (
    <>
      <h2>{text(row, 'CmdletName')}</h2>
      <dl>
        <dt>Date (UTC)</dt>
        <dd>{timeText(row)}</dd>
        <dt>User</dt>
        <dd>{text(row, 'Caller')}</dd>
        <dt>Object modified</dt>
        <dd>{text(row, 'ObjectModified') || 'none'}</dd>
        <dt>Parameters</dt>
        <dd>
          {parameters.length === 0 ? 'none' : (
            <ul>
              {parameters.map(({ Name, Value }) => (
                <li key={Name}>
                  <strong>{Name}</strong>: {Value}
                </li>
              ))}
            </ul>
          )}
        </dd>
        {!succeeded(row) && (
          <>
            <dt>Refused</dt>
            <dd>{text(row, 'Error')}</dd>
          </>
        )}
      </dl>
      {succeeded(row) && <MadeChange row={row} />}
    </>
  );
}

const LONG_LINE = 240;

/** Lines that may tell of hundreds of commands: their beginnings until all is wanted. */
function Lines({ lines }: { readonly lines: readonly string[] }) {
  const [isWhole, setWhole] = useState(false);
  return (
    <>
      <ul className={isWhole ? 'made-lines' : 'made-lines cut'}>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
      {lines.some((line) => line.length > LONG_LINE) && (
        <Button size="small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show less' : 'Show all of it'}
        </Button>
      )}
    </>
  );
}

function MadeChange({ row }: { readonly row: ResultObject }) {
  const { session } = useCenter();
  const [made, setMade] = useState<Made>();
  const [fault, setFault] = useState('');
  const query = new URLSearchParams({ at: text(row, 'RunDate'), command: text(row, 'CmdletName'), caller: text(row, 'Caller') }).toString();

  useRequest((signal) => {
    setMade(undefined);
    setFault('');
    ask<Made>(`/api/v1/${session.organization}/changes/made?${query}`, { signal }).then(setMade, faultTo(setFault));
  }, [session.organization, query]);

  return (
    <section className="made" aria-label="What it changed">
      <h3>What it changed</h3>
      {fault !== '' && <p>{fault}</p>}
      {made === undefined && fault === '' && <Spinner size="extra-tiny" label="Looking into the journal…" />}
      {made?.changes.length === 0 && <p>Nothing that is kept in the journal.</p>}
      {made?.changes.map(({ change, sort, name, facts }) => (
        <div key={`${sort} ${name}`}>
          <p>
            <strong>{name}</strong> ({sort}) {change}
          </p>
          {change === 'changed' && (
            <table>
              <thead>
                <tr>
                  <th scope="col">Property</th>
                  <th scope="col">Before</th>
                  <th scope="col">After</th>
                </tr>
              </thead>
              <tbody>
                {facts.map((fact) => (
                  <tr key={fact.name}>
                    <th scope="row">{fact.name}</th>
                    <td>{fact.gone.join(', ') || '–'}</td>
                    <td>{fact.come.join(', ') || '–'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      ))}
      {made?.rights !== undefined && made.rights.length > 0 && (
        <>
          <h3>Who gained and who lost what</h3>
          <Lines lines={made.rights} />
        </>
      )}
    </section>
  );
}
