import { Toolbar } from '@fluentui/react-components';
import { useState } from 'react';
import { displayName, text, type Cmdlets, type Command, type ResultObject } from '../../api/cmdlets';
import { commandText } from '../../api/commandText';
import { faultTo } from '../../api/errors';
import { useRequest } from '../../api/useRequest';
import { useCenter } from '../../frame/center';
import type { Column } from '../../list/columns';
import { ExportMenu } from '../../list/ExportMenu';
import { needs } from './needs';
import './user-roles.css';

/** The mailboxes of a policy, as far as they are counted. */
interface Counted {
  readonly count: number;
  readonly first: readonly string[];
  readonly isComplete: boolean;
}

const MOST_SHOWN = 200;

const columns: readonly Column[] = [
  { id: 'DisplayName', title: 'Display name', text: displayName },
  { id: 'PrimarySmtpAddress', title: 'Email address', text: (row) => text(row, 'PrimarySmtpAddress') },
];

/** Lists the mailboxes of a policy; filters compare it by its distinguished name. */
function listing(policy: string): Command {
  const filter = `RoleAssignmentPolicy -eq '${policy.replaceAll("'", "''")}'`;
  return { cmdlet: 'Get-Mailbox', parameters: { Filter: filter, ResultSize: 'Unlimited' } };
}

async function count(cmdlets: Cmdlets, policy: string, signal: AbortSignal, tell: (counted: Counted) => void): Promise<void> {
  const { cmdlet, parameters } = listing(policy);
  let page = await cmdlets.page(cmdlet, parameters, { select: ['DisplayName'], signal });
  let counted = 0;
  let first: readonly string[] = [];
  for (;;) {
    counted += page.objects.length;
    first = first.length < MOST_SHOWN ? [...first, ...page.objects.map((each) => text(each, 'DisplayName'))].slice(0, MOST_SHOWN) : first;
    tell({ count: counted, first, isComplete: page.next === undefined });
    if (page.next === undefined) {
      return;
    }
    page = await page.next(1000, signal);
  }
}

/** How many mailboxes have a policy, and which: counted while one reads [WEB-27]. */
export function PolicyMailboxes({ policy, isLong }: { readonly policy: ResultObject; readonly isLong?: boolean }) {
  const { cmdlets, rights } = useCenter();
  const [counted, setCounted] = useState<Counted>();
  const [error, setError] = useState('');
  const name = text(policy, 'DistinguishedName');
  useRequest((signal) => {
    setCounted(undefined);
    setError('');
    if (rights.has(needs.mailboxes)) {
      count(cmdlets, name, signal, setCounted).catch(faultTo(setError));
    }
  }, [cmdlets, rights, name]);

  if (!rights.has(needs.mailboxes)) {
    return null;
  }
  return (
    <section className="policy-mailboxes" aria-label="Mailboxes">
      <p data-field="mailboxes">
        {error !== ''
          ? error
          : counted === undefined
            ? 'Counting mailboxes…'
            : `Assigned to ${counted.count.toLocaleString('en')}${counted.isComplete ? '' : '+'} ${counted.count === 1 ? 'mailbox' : 'mailboxes'}.`}
      </p>
      {isLong === true && counted !== undefined && counted.count > 0 && (
        <details>
          <summary>Which ones</summary>
          <Toolbar aria-label="Export the mailboxes">
            <ExportMenu
              label={`mailboxes of ${text(policy, 'Name')}`}
              columns={columns}
              everything={(signal) => cmdlets.all(listing(name).cmdlet, listing(name).parameters, { signal, select: columns.map(({ id }) => id) })}
              commands={() => [commandText(listing(name))]}
              onFault={setError}
            />
          </Toolbar>
          <ul>
            {counted.first.map((name, at) => (
              <li key={`${name} ${at}`}>{name}</li>
            ))}
            {counted.count > counted.first.length && <li className="nothing">and more</li>}
          </ul>
        </details>
      )}
    </section>
  );
}
