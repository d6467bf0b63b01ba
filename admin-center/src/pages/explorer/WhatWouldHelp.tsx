import type { Advice, Change, Explaining } from '../../api/explain';
import { Waiting } from '../../frame/Waiting';
import { useAnswer } from './useAnswer';

interface Props {
  /** The question as the server takes it. */
  readonly body: object;
  readonly explaining: Explaining;
}

/** What would make a no a yes: asked for once the answer is there, and no more once another question is asked. */
export function WhatWouldHelp({ body, explaining }: Props) {
  const { answer: advice, error, isStopped, stop, again } = useAnswer((signal) => explaining.advice(body, signal));
  return (
    <section aria-label="What would help" aria-busy={advice === undefined && error === undefined && !isStopped}>
      <h2>What would help</h2>
      {error !== undefined ? (
        <p role="alert">{error}</p>
      ) : advice === undefined ? (
        <Waiting label="Trying changes…" isStopped={isStopped} onStop={stop} onAgain={again} />
      ) : (
        <Changes advice={advice} />
      )}
    </section>
  );
}

function Changes({ advice }: { readonly advice: Advice }) {
  const isNothing = advice.changes.length === 0 && advice.outside === null && advice.untoldChanges === 0;
  return (
    <>
      {advice.outside !== null && <p>No matter of roles: {advice.outside}</p>}
      {isNothing && <p className="nothing">No change of groups, assignments, roles and scopes was found that would.</p>}
      {advice.changes.length > 0 && (
        <ol className="explorer-changes">
          {advice.changes.map((change) => (
            <li key={change.steps.map((step) => step.command).join(';')}>
              <ChangeCard change={change} />
            </li>
          ))}
        </ol>
      )}
      {!advice.allChanges && <p className="nothing">There are more ways than these.</p>}
      {advice.untoldChanges > 0 && <p className="nothing">{advice.untoldChanges} more concern objects that you may not read.</p>}
    </>
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
