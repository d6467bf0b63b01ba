import { useState } from 'react';
import { text, type ResultObject } from '../../api/cmdlets';
import type { Explaining } from '../../api/explain';
import { faultTo } from '../../api/errors';
import { useRequest } from '../../api/useRequest';
import { addressOf } from '../../frame/address';
import { useCenter } from '../../frame/center';
import { Names } from '../../list/Names';
import { InsideView } from './InsideView';
import { needs } from './needs';
import { assignmentsWith, filterOf, isExclusive, kind, KINDS } from './scope';
import { useInside } from './useInside';
import './scopes.css';

/** What a scope restricts to, who is inside now, and the assignments that name it. */
export function ScopeDetails({ scope, explaining }: { readonly scope: ResultObject; readonly explaining: Explaining }) {
  const { rights } = useCenter();
  const mayAsk = rights.has(needs.assignments);
  const looking = useInside(explaining, mayAsk ? { scope: text(scope, 'Guid') } : undefined);
  const { label, isList } = KINDS[kind(scope)];
  return (
    <>
      <h2>{text(scope, 'Name')}</h2>
      <p>
        {label}, {isExclusive(scope) ? 'exclusive: only who has such a scope can change what it holds' : 'regular'}
      </p>
      {!isList && (
        <section aria-label="Filter">
          <h3>Filter</h3>
          <p className="filter">{filterOf(scope)}</p>
        </section>
      )}
      {text(scope, 'RecipientRoot') !== '' && (
        <>
          <h3>Root</h3>
          <p>{text(scope, 'RecipientRoot')}</p>
        </>
      )}
      <InsideView title="Inside now" looking={looking} />
      {rights.has(needs.assignmentsWith) && <Assignments scope={scope} />}
    </>
  );
}

function Assignments({ scope }: { readonly scope: ResultObject }) {
  const { cmdlets } = useCenter();
  const [assignments, setAssignments] = useState<readonly ResultObject[]>();
  const [error, setError] = useState('');
  useRequest((signal) => {
    assignmentsWith(cmdlets, scope, signal).then(setAssignments, faultTo(setError));
  }, [cmdlets, scope]);
  if (error !== '') {
    return <p role="alert">{error}</p>;
  }
  return (
    <Names
      title="Assignments with it"
      names={assignments?.map((assignment) => (
        <>
          <a href={addressOf('assignments', { assignment: text(assignment, 'Guid') })}>{text(assignment, 'Name')}</a>
          {assignment['Enabled'] === false && ' (disabled)'}
        </>
      ))}
    />
  );
}
