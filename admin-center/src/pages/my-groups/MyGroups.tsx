import { AddRegular, DismissRegular, EditRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { text, texts, type ResultObject } from '../../api/cmdlets';
import { Confirm } from '../../dialog/Confirm';
import { Picker } from '../../dialog/Picker';
import { useCenter } from '../../frame/center';
import type { Column } from '../../list/columns';
import { ListView, type Action } from '../../list/ListView';
import { cmdletSource, type Source } from '../../list/source';
import { RESTRICTIONS, type Bypass } from '../groups/group';
import { GroupDetails } from '../groups/GroupDetails';
import { GroupDialog } from '../groups/GroupDialog';
import { needs } from './needs';

const key = (row: ResultObject) => text(row, 'Guid');
const name = (row: ResultObject) => text(row, 'DisplayName') || text(row, 'Name');
/** In one's own options nobody goes past the owners of a group [GM-11]. */
const NOTHING_EXTRA: Bypass = () => ({});

const columns: readonly Column[] = [
  { id: 'DisplayName', title: 'Display name', text: name, width: 1.4 },
  { id: 'Mine', title: 'You are', text: (row) => text(row, 'Mine') },
  { id: 'PrimarySmtpAddress', title: 'Email address', text: (row) => text(row, 'PrimarySmtpAddress'), width: 1.6, isMinor: true },
];

const offered: readonly Column[] = [
  { id: 'DisplayName', title: 'Display name', text: name },
  {
    id: 'MemberJoinRestriction',
    title: 'Joining',
    text: (row) => RESTRICTIONS.find(([value]) => value === text(row, 'MemberJoinRestriction'))?.[1] ?? '',
  },
];

const SHOWN = ['Guid', 'DisplayName', 'Name', 'Identity', 'PrimarySmtpAddress', 'ManagedBy', 'MemberJoinRestriction', 'RecipientTypeDetails'];

/** my options › groups: those one belongs to and those one owns; joining and leaving as each group says [WEB-33]. */
export default function MyGroups() {
  const { session, cmdlets, changes, rights, notify } = useCenter();
  const [round, setRound] = useState(0);
  const [joining, setJoining] = useState(false);
  const [leaving, setLeaving] = useState<ResultObject>();
  const [editing, setEditing] = useState<ResultObject>();
  const again = () => setRound((now) => now + 1);

  const groups = useMemo(
    () => cmdletSource(cmdlets, { cmdlet: 'Get-DistributionGroup', parameters: { ResultSize: 'Unlimited' }, select: SHOWN }),
    [cmdlets],
  );
  const source = useMemo<Source>(
    () => ({
      ...groups,
      first: async (_search, pageSize, signal) => {
        const users = await cmdlets.all('Get-User', { Identity: session.id }, { signal, select: ['Identity', 'MemberOfGroup'] });
        const me = text(users[0] ?? {}, 'Identity');
        const belongs = new Set(texts(users[0] ?? {}, 'MemberOfGroup'));
        const asked = rights.has(needs.requests)
          ? new Set((await cmdlets.all('Get-GroupMembershipRequest', {}, { signal })).filter((each) => text(each, 'Requester') === me).map((each) => text(each, 'Group')))
          : new Set<string>();
        const objects: ResultObject[] = [];
        let page = await groups.first('', pageSize, signal);
        for (;;) {
          for (const group of page.objects) {
            const mine = [
              ...(texts(group, 'ManagedBy').includes(me) ? ['owner'] : []),
              ...(belongs.has(text(group, 'Identity')) ? ['member'] : []),
              ...(asked.has(text(group, 'Identity')) ? ['waiting for the owner'] : []),
            ];
            if (mine.length > 0) {
              objects.push({ ...group, Mine: mine.join(', ') });
            }
          }
          if (page.next === undefined) {
            return { objects, warnings: [] };
          }
          page = await page.next(1000, signal);
        }
      },
    }),
    [cmdlets, groups, rights, session.id],
  );
  const isMember = (row: ResultObject) => text(row, 'Mine').includes('member');
  const isOwner = (row: ResultObject) => text(row, 'Mine').includes('owner');

  const join = async (group: ResultObject) => {
    const saved = await changes.save([{ cmdlet: 'Add-DistributionGroupMember', parameters: { Identity: key(group) } }]);
    const warnings = saved.commands.flatMap((each) => each.warnings);
    const isAsked = text(group, 'MemberJoinRestriction') === 'ApprovalRequired';
    notify({
      kind: isAsked ? 'info' : 'success',
      text: isAsked ? `The owner of ${name(group)} was asked to let you in.` : `You joined ${name(group)}.`,
    });
    warnings.filter(() => !isAsked).forEach((warning) => notify({ kind: 'warning', text: warning }));
    again();
  };
  const leave = leaving === undefined ? [] : [{ cmdlet: 'Remove-DistributionGroupMember', parameters: { Identity: key(leaving) } }];

  const actions: readonly Action[] = [
    { id: 'join', label: 'Join', icon: <AddRegular />, needs: needs.join, on: 'nothing', run: () => setJoining(true) },
    {
      id: 'leave',
      label: 'Leave',
      icon: <DismissRegular />,
      needs: needs.leave,
      on: 'one',
      refusal: ([row]) => (row !== undefined && !isMember(row) ? 'you are no member of this group' : ''),
      run: ([row]) => setLeaving(row),
    },
    {
      id: 'edit',
      label: 'Edit',
      icon: <EditRegular />,
      needs: needs.edit,
      on: 'one',
      isDefault: true,
      refusal: ([row]) => (row !== undefined && !isOwner(row) ? 'you do not own this group' : ''),
      run: ([row]) => setEditing(row),
    },
  ];
  return (
    <>
      <ListView
        label="my groups"
        source={source}
        columns={columns}
        rowKey={key}
        actions={actions}
        round={round}
        initialSorting={{ column: 'DisplayName', isDescending: false }}
        details={(row) => <GroupDetails key={`${key(row)} ${round}`} group={row} extra={NOTHING_EXTRA} />}
      />
      {joining && (
        <Picker
          title="Join a group"
          source={groups}
          columns={offered}
          rowKey={key}
          isMultiple={false}
          refused={(row) => (text(row, 'MemberJoinRestriction') === 'Closed' ? 'only its owner adds members' : '')}
          onPick={([group]) => {
            setJoining(false);
            if (group !== undefined) {
              join(group).catch((error: unknown) =>
                notify({ kind: 'error', text: error instanceof Error ? error.message : String(error) }));
            }
          }}
          onClose={() => setJoining(false)}
        />
      )}
      {leaving !== undefined && (
        <Confirm
          title="Leave group"
          commands={leave}
          onNo={() => setLeaving(undefined)}
          onYes={async () => {
            await changes.save(leave);
            notify({ kind: 'success', text: `You left ${name(leaving)}.` });
            setLeaving(undefined);
            again();
          }}
        >
          Do you want to leave the group “{name(leaving)}”?
        </Confirm>
      )}
      {editing !== undefined && (
        <GroupDialog
          id={key(editing)}
          name={name(editing)}
          extra={NOTHING_EXTRA}
          onClose={() => setEditing(undefined)}
          onSaved={() => {
            setEditing(undefined);
            again();
          }}
        />
      )}
    </>
  );
}
