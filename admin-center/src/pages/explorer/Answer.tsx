import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import type { Reason, Why } from '../../api/explain';
import { Drawing } from '../../drawing/Drawing';
import { faultsOf } from '../../drawing/layout';

interface Props {
  readonly why: Why;
  readonly title: string;
  readonly children?: ReactNode;
}

/** A yes or a no with its path and what each candidate lacked; what would help comes behind it. */
export function Answer({ why, title, children }: Props) {
  const faults = useMemo(() => faultsOf(why.path), [why.path]);
  return (
    <div className="explorer-answer">
      <MessageBar intent={why.granted ? 'success' : 'warning'} layout="multiline" role="status">
        <MessageBarBody>
          <MessageBarTitle>{why.granted ? 'Yes' : 'No'}</MessageBarTitle>
          {why.granted ? ' It is granted.' : ` ${why.codes.join(', ')}`}
          {why.rules.length > 0 && ` ${why.rules.join(' ')}`}
        </MessageBarBody>
      </MessageBar>
      {why.path.edges.length > 0 && (
        <section aria-label="Path">
          <Drawing heading={<h2>Path</h2>} title={title} graph={why.path} faults={faults} />
          {faults.length > 0 && (
            <ol className="explorer-faults" aria-label="What is lacking">
              {faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ol>
          )}
        </section>
      )}
      {why.reasons.length > 0 && <Reasons reasons={why.reasons} isGranted={why.granted} />}
      {why.untoldReasons > 0 && (
        <p className="nothing">
          {why.untoldReasons === 1 ? 'One assignment is' : `${why.untoldReasons} assignments are`} not shown: you may not read permissions.
        </p>
      )}
      {why.holders.length > 0 && (
        <section aria-label="Who has it">
          <h2>Who has it</h2>
          <ul>
            {why.holders.map((holder) => (
              <li key={`${holder.assignee} ${holder.role}`}>
                {holder.assignee} through {holder.role}
              </li>
            ))}
          </ul>
        </section>
      )}
      {children}
    </div>
  );
}

function Reasons({ reasons, isGranted }: { readonly reasons: readonly Reason[]; readonly isGranted: boolean }) {
  return (
    <section aria-label={isGranted ? 'Granted by' : 'Considered'}>
      <h2>{isGranted ? 'Granted by' : 'Considered, and what each lacked'}</h2>
      <div className="explorer-table" tabIndex={0} role="region" aria-label="Assignments">
        <table>
          <thead>
            <tr>
              <th scope="col">Assignment</th>
              <th scope="col">Through</th>
              <th scope="col">Role</th>
              {isGranted && <th scope="col">Parameter</th>}
              <th scope="col">{isGranted ? 'Because' : 'Lacks'}</th>
            </tr>
          </thead>
          <tbody>
            {reasons.map((reason) => (
              <tr key={`${reason.assignment ?? ''} ${reason.parameter ?? ''} ${reason.why}`}>
                <td>{reason.assignment ?? 'management of the group'}</td>
                <td>{reason.via.join(' in ')}</td>
                <td>{reason.role}</td>
                {isGranted && <td>{reason.parameter ?? ''}</td>}
                <td>{reason.why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
