import { AddRegular, DismissRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { displayName, text, type ResultObject } from '../../api/cmdlets';
import { Confirm } from '../../dialog/Confirm';
import type { Ends } from '../../dialog/FormDialog';
import { Picker } from '../../dialog/Picker';
import { useCenter } from '../../frame/center';
import { editAction, type Action } from '../../list/actions';
import type { Column } from '../../list/columns';
import { guid, ListPage, useDialogs } from '../../list/ListPage';
import { cmdletSource } from '../../list/source';
import { RESTRICTIONS, type Bypass } from '../groups/group';
import { GroupDetails } from '../groups/GroupDetails';
import { GroupDialog } from '../groups/GroupDialog';
import { JoinGroup } from './JoinGroup';
import { needs } from './needs';
import { ownGroups, SHOWN } from './ownGroups';

/** In one's own options nobody goes past the owners of a group [GM-11]. */
const NOTHING_EXTRA: Bypass = () => ({});

const columns: readonly Column[] = [
  { id: 'DisplayName', title: 'Display name', text: displayName, width: 1.4 },
  { id: 'Mine', title: 'You are', text: (row) => text(row, 'Mine') },
  { id: 'PrimarySmtpAddress', title: 'Email address', text: (row) => text(row, 'PrimarySmtpAddress'), width: 1.6, isMinor: true },
];

const offered: readonly Column[] = [
  { id: 'DisplayName', title: 'Display name', text: displayName },
  {
    id: 'MemberJoinRestriction',
    title: 'Joining',
    text: (row) => RESTRICTIONS.find(([value]) => value === text(row, 'MemberJoinRestriction'))?.[1] ?? '',
  },
];

type Open = { readonly kind: 'pick' } | { readonly kind: 'join' | 'leave' | 'edit'; readonly group: ResultObject };

/** my options › groups: those one belongs to and those one owns; joining and leaving as each group says [WEB-33]. */
export default function MyGroups() {
  const { session, cmdlets, rights } = useCenter();
  const dialogs = useDialogs<Open>();

  const [mine, setMine] = useState<ReadonlySet<string>>(new Set());
  const source = useMemo(() => ownGroups(cmdlets, rights, session.id, setMine), [cmdlets, rights, session.id]);
  const others = useMemo(
    () =>
      cmdletSource(cmdlets, {
        cmdlet: 'Get-DistributionGroup',
        parameters: { ResultSize: 'Unlimited' },
        select: SHOWN,
        searching: (search) => ({ Anr: search }),
      }),
    [cmdlets],
  );
  const isMember = (row: ResultObject) => text(row, 'Mine').includes('member');
  const isOwner = (row: ResultObject) => text(row, 'Mine').includes('owner');

  const opens = (kind: 'leave' | 'edit') => (group: ResultObject) => dialogs.show({ kind, group });
  const actions: readonly Action[] = [
    { id: 'join', label: 'Join', icon: <AddRegular />, needs: needs.join, on: 'nothing', run: () => dialogs.show({ kind: 'pick' }) },
    {
      id: 'leave',
      label: 'Leave',
      icon: <DismissRegular />,
      needs: needs.leave,
      on: 'one',
      refusal: (group) => (isMember(group) ? '' : 'you are no member of this group'),
      run: opens('leave'),
    },
    editAction(needs.edit, opens('edit'), (group) => (isOwner(group) ? '' : 'you do not own this group')),
  ];
  const dialog = (open: Open, ends: Ends) => {
    switch (open.kind) {
      case 'pick':
        return (
          <Picker
            title="Join a group"
            source={others}
            columns={offered}
            rowKey={guid}
            isMultiple={false}
            refused={(row) =>
              mine.has(guid(row)) ? 'you are in this group, or have asked' : text(row, 'MemberJoinRestriction') === 'Closed' ? 'only its owner adds members' : ''
            }
            onPick={([group]) => {
              if (group !== undefined) {
                dialogs.show({ kind: 'join', group });
              }
            }}
            onClose={ends.onClose}
          />
        );
      case 'join':
        return <JoinGroup group={open.group} {...ends} />;
      case 'leave':
        return (
          <Confirm
            {...ends}
            title="Leave group"
            commands={[{ cmdlet: 'Remove-DistributionGroupMember', parameters: { Identity: guid(open.group) } }]}
            said={`You left ${displayName(open.group)}.`}
          >
            Do you want to leave the group “{displayName(open.group)}”?
          </Confirm>
        );
      case 'edit':
        return <GroupDialog id={guid(open.group)} name={displayName(open.group)} extra={NOTHING_EXTRA} {...ends} />;
    }
  };
  return (
    <ListPage
      dialogs={dialogs}
      dialog={dialog}
      label="my groups"
      source={source}
      columns={columns}
      watches={['Recipient', 'GroupMembershipRequest']}
      actions={actions}
      initialSorting={{ column: 'DisplayName', isDescending: false }}
      details={(row) => <GroupDetails group={row} extra={NOTHING_EXTRA} />}
    />
  );
}
