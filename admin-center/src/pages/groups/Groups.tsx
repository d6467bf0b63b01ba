import { useMemo } from 'react';
import { displayName, text, type ResultObject } from '../../api/cmdlets';
import { useReadOnly } from '../../api/readOnly';
import { Confirm } from '../../dialog/Confirm';
import type { Ends } from '../../dialog/FormDialog';
import { useCenter } from '../../frame/center';
import { deleteAction, editAction, newAction, type Action } from '../../list/actions';
import type { Column } from '../../list/columns';
import { guid, ListPage, useDialogs } from '../../list/ListPage';
import { cmdletSource } from '../../list/source';
import { bypass, KINDS } from './group';
import { GroupDetails } from './GroupDetails';
import { GroupDialog } from './GroupDialog';
import { needs } from './needs';
import { NewGroup } from './NewGroup';

const columns: readonly Column[] = [
  { id: 'DisplayName', title: 'Display name', text: displayName, width: 1.4 },
  {
    id: 'RecipientTypeDetails',
    title: 'Group type',
    text: (row) => KINDS[text(row, 'RecipientTypeDetails')] ?? text(row, 'RecipientTypeDetails'),
    isMinor: true,
  },
  { id: 'PrimarySmtpAddress', title: 'Email address', text: (row) => text(row, 'PrimarySmtpAddress'), width: 1.6 },
];

type Open = { readonly kind: 'new' } | { readonly kind: 'edit' | 'delete'; readonly group: ResultObject };

/** recipients › groups: members and owners of those that the caller reads [WEB-30]. */
export default function Groups() {
  const { cmdlets, rights } = useCenter();
  const dialogs = useDialogs<Open>();
  const readOnly = useReadOnly();
  const extra = useMemo(() => bypass(rights), [rights]);
  const source = useMemo(
    () =>
      cmdletSource(cmdlets, {
        ...(rights.has(needs.details)
          ? { cmdlet: 'Get-DistributionGroup', parameters: { ResultSize: 'Unlimited' } }
          : {
              cmdlet: 'Get-Recipient',
              parameters: { ResultSize: 'Unlimited', RecipientTypeDetails: ['MailUniversalDistributionGroup', 'MailUniversalSecurityGroup', 'RoomList'] },
            }),
        select: ['Guid', 'DisplayName', 'Name', 'RecipientTypeDetails', 'PrimarySmtpAddress'],
        searching: (search) => ({ Anr: search }),
      }),
    [cmdlets, rights],
  );
  const refusal = (group: ResultObject) => (readOnly.has(group) ? 'this group is outside of what you may change' : '');
  const on = (kind: 'edit' | 'delete') => (group: ResultObject) => dialogs.show({ kind, group });
  const actions: readonly Action[] = [
    newAction(needs.new, () => dialogs.show({ kind: 'new' })),
    editAction(needs.edit, on('edit'), refusal),
    deleteAction(needs.delete, on('delete'), refusal),
  ];
  const dialog = (open: Open, ends: Ends) => {
    switch (open.kind) {
      case 'new':
        return <NewGroup {...ends} />;
      case 'edit':
        return <GroupDialog id={guid(open.group)} name={displayName(open.group)} extra={extra} {...ends} />;
      case 'delete':
        return (
          <Confirm
            {...ends}
            title="Delete group"
            commands={[{ cmdlet: 'Remove-DistributionGroup', parameters: { Identity: guid(open.group), ...extra('Remove-DistributionGroup') } }]}
            said={`${displayName(open.group)} was deleted.`}
          >
            Do you want to delete the group “{displayName(open.group)}”? Mail to its address will come back to whoever sends it.
          </Confirm>
        );
    }
  };
  return (
    <ListPage
      dialogs={dialogs}
      dialog={dialog}
      label="groups"
      source={source}
      columns={columns}
      watches={['Recipient']}
      actions={actions}
      needs={{ Details: needs.details, 'Members, to be read': needs.members, 'Members, to be edited': needs.editMembers, Owners: needs.owners }}
      details={(row) => <GroupDetails group={row} extra={extra} onDecided={readOnly.decided} />}
    />
  );
}
