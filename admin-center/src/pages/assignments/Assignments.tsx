import { Checkbox, Select } from '@fluentui/react-components';
import { DeleteRegular, PauseRegular, PlayRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { text, type Parameters, type ResultObject } from '../../api/cmdlets';
import { useRequest } from '../../api/useRequest';
import type { Ends } from '../../dialog/FormDialog';
import { useCenter } from '../../frame/center';
import { editAction, newAction, type Action } from '../../list/actions';
import type { Column } from '../../list/columns';
import { ListPage, useDialogs } from '../../list/ListPage';
import { cmdletSource } from '../../list/source';
import { allRoles, type Role } from '../admin-roles/model';
import { delegatedRoles, mayHandOn } from '../admin-roles/Pickers';
import { assigneeKind, configText, isDelegating, isEnabled, isToPolicy, recipientText, roleName, SHOWN } from './assignment';
import { AssignmentDetails } from './AssignmentDetails';
import { ConfirmAssignments, type Doing } from './ConfirmAssignments';
import { EditScopes } from './EditScopes';
import { needs } from './needs';
import { NewAssignment } from './NewAssignment';
import { scopeRefusal } from './ScopeChoice';
import './assignments.css';

const columns: readonly Column[] = [
  { id: 'Name', title: 'Name', text: (row) => text(row, 'Name'), width: 1.9 },
  { id: 'Role', title: 'Role', text: roleName, width: 1.4, isMinor: true },
  { id: 'RoleAssigneeName', title: 'Assigned to', text: (row) => text(row, 'RoleAssigneeName'), width: 1.4, isMinor: true },
  { id: 'RoleAssigneeType', title: 'Assignee', text: assigneeKind, isExtra: true },
  { id: 'RoleAssignmentDelegationType', title: 'Kind', text: (row) => (isDelegating(row) ? 'Delegating' : 'Regular') },
  { id: 'RecipientScope', title: 'Recipients', text: recipientText, width: 1.1, isExtra: true },
  { id: 'ConfigScope', title: 'Servers', text: configText, isExtra: true },
  { id: 'Enabled', title: 'Enabled', text: (row) => (isEnabled(row) ? 'Yes' : 'No'), width: 0.85 },
];

/** What of all assignments is listed. */
interface Filters {
  readonly delegating: '' | 'regular' | 'delegating';
  readonly exclusive: boolean;
  readonly direct: boolean;
  readonly disabled: boolean;
}

const ALL: Filters = { delegating: '', exclusive: false, direct: false, disabled: false };

function parametersOf(filters: Filters): Parameters {
  return {
    ...(filters.delegating === '' ? {} : { Delegating: filters.delegating === 'delegating' }),
    ...(filters.exclusive ? { Exclusive: true } : {}),
    ...(filters.direct ? { RoleAssigneeType: 'User' } : {}),
    ...(filters.disabled ? { Enabled: false } : {}),
  };
}

type Open =
  | { readonly kind: 'new' }
  | { readonly kind: 'edit'; readonly assignment: ResultObject }
  | { readonly kind: Doing; readonly assignments: readonly ResultObject[] };

/** permissions › assignments: who was given which role, with which scopes. */
export default function Assignments() {
  const { cmdlets, rights, session } = useCenter();
  const dialogs = useDialogs<Open>();
  const [filters, setFilters] = useState(ALL);
  const [roles, setRoles] = useState<ReadonlyMap<string, Role>>(new Map());
  const [delegated, setDelegated] = useState<ReadonlySet<string>>();
  const source = useMemo(
    () => cmdletSource(cmdlets, { cmdlet: 'Get-ManagementRoleAssignment', parameters: parametersOf(filters), select: SHOWN, order: 'Name' }),
    [cmdlets, filters],
  );
  useRequest((signal) => {
    if (rights.has(needs.roles)) {
      allRoles(cmdlets, signal).then(setRoles, () => {}); // then the dialogs tell
    }
    if (rights.has(needs.assignee)) {
      delegatedRoles(cmdlets, session.id, signal).then(setDelegated, () => {}); // then nothing is greyed, and the save tells
    }
  }, [cmdlets, rights, session.id, dialogs.round]);

  /** What makes more of an assignment takes the right to give its role on [DELEG-7]. */
  const undelegated = (row: ResultObject) => {
    const role = roles.get(roleName(row));
    return role === undefined || delegated === undefined || mayHandOn(role, roles, delegated, rights)
      ? ''
      : 'You can’t give this role on: no delegating assignment of it is yours.';
  };
  const first = (refusals: readonly string[]) => refusals.find((why) => why !== '') ?? '';
  const confirm = (kind: Doing) => (assignments: readonly ResultObject[]) => dialogs.show({ kind, assignments });
  const actions: readonly Action[] = [
    newAction(needs.new, () => dialogs.show({ kind: 'new' })),
    {
      ...editAction(
        needs.edit,
        (assignment) => dialogs.show({ kind: 'edit', assignment }),
        (row) => scopeRefusal(roles.get(roleName(row)), isToPolicy(row)) || undelegated(row),
      ),
      label: 'Edit scopes',
    },
    {
      id: 'enable',
      label: 'Enable',
      icon: <PlayRegular />,
      needs: needs.enable,
      on: 'some',
      run: confirm('enable'),
      refusal: (selected) => (selected.some(isEnabled) ? 'It is enabled.' : first(selected.map(undelegated))),
    },
    {
      id: 'disable',
      label: 'Disable',
      icon: <PauseRegular />,
      needs: needs.enable,
      on: 'some',
      run: confirm('disable'),
      refusal: (selected) => (selected.every(isEnabled) ? '' : 'It is disabled.'),
    },
    { id: 'delete', label: 'Delete', icon: <DeleteRegular />, needs: needs.delete, on: 'some', run: confirm('delete') },
  ];
  const dialog = (open: Open, ends: Ends) => {
    switch (open.kind) {
      case 'new':
        return <NewAssignment roles={roles} {...ends} />;
      case 'edit':
        return <EditScopes roles={roles} assignment={open.assignment} {...ends} />;
      default:
        return <ConfirmAssignments doing={open.kind} assignments={open.assignments} {...ends} />;
    }
  };
  return (
    <ListPage
      dialogs={dialogs}
      dialog={dialog}
      label="assignments"
      address="assignment"
      source={source}
      columns={columns}
      watches={['RoleAssignment']}
      initialSorting={{ column: 'Name', isDescending: false }}
      isMultiple
      actions={actions}
      filters={<FilterBar filters={filters} onChange={setFilters} />}
      details={(row) => <AssignmentDetails assignment={row} />}
      needs={{ 'Effective users': needs.effectiveUsers, 'Delegating assignments': needs.newDelegating }}
    />
  );
}

interface FilterProps {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

/** Which assignments are listed: the cmdlet's own filters, so that few come of many. */
function FilterBar({ filters, onChange }: FilterProps) {
  const { rights } = useCenter();
  return (
    <div className="list-filters" role="group" aria-label="Filters">
      {rights.has(needs.filterDelegating) && (
        <Select
          size="small"
          aria-label="Kind of assignment"
          value={filters.delegating}
          onChange={(_, { value }) => onChange({ ...filters, delegating: value as Filters['delegating'] })}
        >
          <option value="">Regular and delegating</option>
          <option value="regular">Regular</option>
          <option value="delegating">Delegating</option>
        </Select>
      )}
      {rights.has(needs.filterExclusive) && (
        <Checkbox label="Exclusive" checked={filters.exclusive} onChange={(_, { checked }) => onChange({ ...filters, exclusive: checked === true })} />
      )}
      {rights.has(needs.filterDirect) && (
        <Checkbox label="Direct to users" checked={filters.direct} onChange={(_, { checked }) => onChange({ ...filters, direct: checked === true })} />
      )}
      {rights.has(needs.filterDisabled) && (
        <Checkbox label="Disabled" checked={filters.disabled} onChange={(_, { checked }) => onChange({ ...filters, disabled: checked === true })} />
      )}
    </div>
  );
}
