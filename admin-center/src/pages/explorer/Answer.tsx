import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { ImageRegular } from '@fluentui/react-icons';
import { useMemo, useRef } from 'react';
import type { Change, Reason, Why } from '../../api/explain';
import { PathGraph } from './PathGraph';
import { faultsOf } from './layout';
import { saveSvg } from './saveSvg';

interface Props {
  readonly why: Why;
  readonly title: string;
}

/** A yes or a no with its path, what each candidate lacked, and what would help. */
export function Answer({ why, title }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const faults = useMemo(() => faultsOf(why.path), [why.path]);
  return (
    <div className="explorer-answer">
      <MessageBar intent={why.granted ? 'success' : 'warning'} layout="multiline" role="status">
        <MessageBarBody>
          <MessageBarTitle>{why.granted ? 'Yes' : 'No'}</MessageBarTitle>
          {why.granted ? ' It is granted.' : ` ${why.codes.join(', ')}`}
          {why.rules.length > 0 && ` ${why.rules.join(' ')}`}
          {why.outside !== null && ` No matter of roles: ${why.outside}`}
        </MessageBarBody>
      </MessageBar>
      {why.path.edges.length > 0 && (
        <section aria-label="Path">
          <div className="explorer-heading">
            <h2>Path</h2>
            <Button
              size="small"
              appearance="subtle"
              icon={<ImageRegular />}
              onClick={() => {
                if (svg.current !== null) {
                  saveSvg(svg.current, title);
                }
              }}
            >
              Save as SVG
            </Button>
          </div>
          <div className="explorer-graph" tabIndex={0} role="region" aria-label="Path as a graph">
            <PathGraph ref={svg} graph={why.path} faults={faults} title={title} />
          </div>
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
      {why.changes.length > 0 && (
        <section aria-label="What would help">
          <h2>What would help</h2>
          <ol className="explorer-changes">
            {why.changes.map((change) => (
              <li key={change.steps.map((step) => step.command).join(';')}>
                <ChangeCard change={change} />
              </li>
            ))}
          </ol>
          {!why.allChanges && <p className="nothing">There are more ways than these.</p>}
          {why.untoldChanges > 0 && <p className="nothing">{why.untoldChanges} more concern objects that you may not read.</p>}
        </section>
      )}
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

const NAMED = 5;

function ChangeCard({ change }: { readonly change: Change }) {
  const more = change.people - Math.min(NAMED, change.others.length);
  return (
    <>
      {change.steps.map((step) => (
        <div key={step.command ?? ''}>
          <code>{step.command ?? 'a member more in a group that only the directory’s own tools change'}</code>
          <p>
            {step.by.length === 0 && step.untoldBy === 0
              ? 'Nobody found who may run it.'
              : `May be run by ${named(step.by, step.by.length + step.untoldBy)}.`}
          </p>
        </div>
      ))}
      <p>
        Opens {count(change.rights, 'right')} on {count(change.objects, 'other object')}
        {change.people === 0 ? ', and nothing to others.' : ` and something to ${count(change.people, 'other person', 'other people')}`}
        {change.people > 0 &&
          (change.others.length === 0 ? '.' : `: ${change.others.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`)}
        {change.losing > 0 && ` ${count(change.losing, 'person', 'people')} would lose something.`}
      </p>
    </>
  );
}

function named(names: readonly string[], of: number): string {
  const shown = names.slice(0, NAMED);
  const more = of - shown.length;
  return shown.length === 0 ? `${of} whom you may not read` : `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function count(number: number, one: string, several = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : several}`;
}
