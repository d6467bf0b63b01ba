import { MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { displayName, text, texts, type ResultObject } from '../../api/cmdlets';
import { useDecisions } from '../../api/decisions';
import { faultTo } from '../../api/errors';
import { useRequest } from '../../api/useRequest';
import { useCenter } from '../../frame/center';
import { KINDS, leaf, questions, RESTRICTIONS, type Bypass } from './group';
import { needs } from './needs';

interface Props {
  readonly group: ResultObject;
  readonly extra: Bypass;
  /** Tells whether it can be read only [WEB-32]. */
  readonly onDecided?: (id: string, isReadOnly: boolean) => void;
}

interface Read {
  readonly group: ResultObject | undefined;
  readonly members: readonly ResultObject[];
  /** Whether there are more than the pane shows. */
  readonly isMore: boolean;
}

const SHOWN = 20;

/** What stands beside the list of groups: owners, the first members, how one joins. */
export function GroupDetails({ group, extra, onDecided }: Props) {
  const { session, cmdlets, rights } = useCenter();
  const [read, setRead] = useState<Read>();
  const [fault, setFault] = useState('');
  const id = text(group, 'Guid');
  const asked = useMemo(
    () => (onDecided !== undefined && rights.has(needs.edit) ? questions(id, rights, extra) : []),
    [id, rights, extra, onDecided],
  );
  const answers = useDecisions(session.id, asked);
  const isReadOnly = answers !== undefined && asked.length > 0 && !answers.includes(true);

  useEffect(() => {
    if (answers !== undefined) {
      onDecided?.(id, isReadOnly);
    }
  }, [answers, id, isReadOnly, onDecided]);
  useRequest((signal) => {
    Promise.all([
      rights.has(needs.details) ? cmdlets.all('Get-DistributionGroup', { Identity: id }, { signal }) : [],
      rights.has(needs.members)
        ? cmdlets.page('Get-DistributionGroupMember', { Identity: id }, { signal, pageSize: SHOWN, select: ['Guid', 'DisplayName', 'Name'] })
        : { objects: [], warnings: [] },
    ]).then(
      ([groups, members]) =>
        setRead({ group: groups[0], members: members.objects, isMore: 'next' in members && members.next !== undefined }),
      faultTo(setFault),
    );
  }, [id, cmdlets, rights]);

  const found = read?.group;
  return (
    <>
      <h2>{displayName(group)}</h2>
      {isReadOnly && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>You can see this group; to change it is outside of what you may do: of your write scope, or for its owners.</MessageBarBody>
        </MessageBar>
      )}
      {fault !== '' && <p role="alert">{fault}</p>}
      <p>{KINDS[text(group, 'RecipientTypeDetails')] ?? text(group, 'RecipientTypeDetails')}</p>
      <p>{text(group, 'PrimarySmtpAddress')}</p>
      {read === undefined && fault === '' && <Spinner size="tiny" label="Loading…" />}
      {found !== undefined && (
        <>
          <h3>Owners</h3>
          <ul>
            {texts(found, 'ManagedBy').map((owner) => <li key={owner}>{leaf(owner)}</li>)}
            {texts(found, 'ManagedBy').length === 0 && <li>None</li>}
          </ul>
          <h3>Joining</h3>
          <p>{RESTRICTIONS.find(([value]) => value === text(found, 'MemberJoinRestriction'))?.[1]}</p>
        </>
      )}
      {read !== undefined && rights.has(needs.members) && (
        <>
          <h3>Members</h3>
          <ul>
            {read.members.map((member) => <li key={text(member, 'Guid')}>{displayName(member)}</li>)}
            {read.members.length === 0 && <li>None</li>}
          </ul>
          {read.isMore && <p>… and more.</p>}
        </>
      )}
    </>
  );
}
