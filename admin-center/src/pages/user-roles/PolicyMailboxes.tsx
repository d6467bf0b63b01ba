import { useEffect, useState } from 'react';
import { text, type Cmdlets, type ResultObject } from '../../api/cmdlets';
import { asApiError, isAborted } from '../../api/errors';
import { useCenter } from '../../frame/center';
import { needs } from './needs';

/** The mailboxes of a policy, as far as they are counted. */
interface Counted {
  readonly count: number;
  readonly first: readonly string[];
  readonly isComplete: boolean;
}

const MOST_SHOWN = 200;

/** Filters compare the policy by its distinguished name. */
async function count(cmdlets: Cmdlets, policy: string, signal: AbortSignal, tell: (counted: Counted) => void): Promise<void> {
  const filter = `RoleAssignmentPolicy -eq '${policy.replaceAll("'", "''")}'`;
  let page = await cmdlets.page('Get-Mailbox', { Filter: filter, ResultSize: 'Unlimited' }, { select: ['DisplayName'], signal });
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
  useEffect(() => {
    const controller = new AbortController();
    setCounted(undefined);
    setError('');
    if (rights.has(needs.mailboxes)) {
      count(cmdlets, name, controller.signal, setCounted).catch((thrown: unknown) => {
        if (!isAborted(thrown)) {
          setError(asApiError(thrown).message);
        }
      });
    }
    return () => controller.abort();
  }, [cmdlets, rights, name]);

  if (!rights.has(needs.mailboxes)) {
    return null;
  }
  return (
    <section aria-label="Mailboxes">
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
