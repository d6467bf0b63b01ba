import { MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { AddCircleRegular, SubtractCircleRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { Difference, Preview } from '../api/changes';
import type { Command } from '../api/cmdlets';
import { faultTo } from '../api/errors';
import { shortName } from '../api/session';
import { useRequest } from '../api/useRequest';
import { useCenter } from '../frame/center';
import './preview.css';

const TYPING = 600;
const NAMES = 3;
const COMMANDS = 5;
const ROWS = 12;

/** What a save would do before it is done: whether it would go through, and who gains and who loses what [WEB-4]. */
export function SavePreview({ commands }: { readonly commands: readonly Command[] }) {
  const { changes } = useCenter();
  const [preview, setPreview] = useState<Preview>();
  const [fault, setFault] = useState('');
  const asked = JSON.stringify(commands);

  useEffect(() => {
    setPreview(undefined);
    setFault('');
  }, [asked, changes]);
  useRequest((signal) => {
    const wanted = JSON.parse(asked) as readonly Command[];
    if (wanted.length > 0) {
      changes.preview(wanted, signal).then(setPreview, faultTo(setFault));
    }
  }, [asked, changes], TYPING);

  if (commands.length === 0) {
    return null;
  }
  return (
    <section className="preview" aria-label="What this changes">
      <div role="status">
        {preview === undefined && fault === '' && <Spinner size="extra-tiny" label="Looking who gains and who loses what…" />}
        {preview?.failed !== undefined && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              This can’t be saved as it is. {preview.failed.step !== undefined && commands.length > 1 && `Step ${preview.failed.step}, ${preview.failed.cmdlet}: `}
              {preview.failed.message}
            </MessageBarBody>
          </MessageBar>
        )}
        {fault !== '' && <p>It can’t be told what this changes: {fault}</p>}
        {preview?.warnings.map((warning) => <p key={warning}>Warning: {warning}</p>)}
        {preview?.differences !== undefined && <Differences differences={preview.differences} />}
      </div>
    </section>
  );
}

function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  if (differences.length === 0) {
    return <p>Nobody gains or loses any permission by this.</p>;
  }
  return (
    <>
      <h3>Who gains and who loses what</h3>
      <ul className="differences" tabIndex={0} aria-label="Gains and losses">
        {differences.slice(0, ROWS).map((difference, at) => (
          <li key={at} className={difference.change}>
            {difference.change === 'gain' ? <AddCircleRegular aria-hidden /> : <SubtractCircleRegular aria-hidden />}
            <span>
              <strong title={difference.people.join('\n')}>{some(difference.people, difference.untoldPeople, 'people')}</strong>{' '}
              {difference.change === 'gain' ? gains(difference) : loses(difference)} on {on(difference)}:{' '}
              <span title={difference.commands.map(commandText).join('\n')}>{commandsText(difference)}</span>
            </span>
          </li>
        ))}
      </ul>
      {differences.length > ROWS && <p>… and {differences.length - ROWS} more.</p>}
    </>
  );
}

function isOne({ people, untoldPeople = 0 }: Difference): boolean {
  return people.length + untoldPeople === 1;
}

function gains(difference: Difference): string {
  return isOne(difference) ? 'gains' : 'gain';
}

function loses(difference: Difference): string {
  return isOne(difference) ? 'loses' : 'lose';
}

function on(difference: Difference): string {
  switch (difference.on) {
    case 'themselves':
      return isOne(difference) ? 'his own account' : 'their own accounts';
    case 'organization':
      return 'the configuration of the organization';
    default:
      return some(difference.on, difference.untoldObjects, 'objects');
  }
}

/** The first of many by name, the rest counted. */
function some(names: readonly string[], untold: number | undefined, what: string): string {
  const shown = names.slice(0, NAMES).map(shortName);
  const more = names.length + (untold ?? 0) - shown.length;
  if (shown.length === 0) {
    return `${more.toLocaleString('en')} ${what}`;
  }
  return more > 0 ? `${shown.join(', ')} and ${more.toLocaleString('en')} more` : shown.join(', ');
}

function commandText({ name, parameters }: Difference['commands'][number]): string {
  return parameters.length === 0 ? name : `${name} -${parameters.join(' -')}`;
}

function commandsText({ commands }: Difference): string {
  const names = commands.slice(0, COMMANDS).map(({ name, itself, parameters }) =>
    itself ? name : `${name} ${parameters.slice(0, 2).map((each) => `-${each}`).join(' ')}${parameters.length > 2 ? ' …' : ''}`,
  );
  const more = commands.length - names.length;
  return more > 0 ? `${names.join(', ')} and ${more} more commands` : names.join(', ');
}
