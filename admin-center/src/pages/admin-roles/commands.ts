import type { Command, Parameters, ParameterValue } from '../../api/cmdlets';
import type { Picked } from '../../dialog/PickedList';
import { scopeKey, takesConfigScope, takesRecipientScope, type Assignment, type RecipientScope, type Role } from './model';

/** What stands in the fields of the dialog. */
export interface Draft {
  readonly name: string;
  readonly description: string;
  readonly recipientScope: RecipientScope;
  readonly configScope: string;
  readonly roles: readonly string[];
  readonly members: readonly Picked[];
  readonly managedBy: readonly Picked[];
  /** "Act as permissions administrator" [WEB-16]. */
  readonly isAdministrator: boolean;
}

/** The one command that makes a group; who manages it is left to the cmdlet [WEB-13]. */
export function newCommands(draft: Draft): readonly Command[] {
  return [
    {
      cmdlet: 'New-RoleGroup',
      parameters: {
        Name: draft.name.trim(),
        ...(draft.description.trim() === '' ? {} : { Description: draft.description.trim() }),
        ...(draft.roles.length === 0 ? {} : { Roles: draft.roles }),
        ...(draft.members.length === 0 ? {} : { Members: draft.members.map((member) => member.id) }),
        ...recipientParameters(draft.recipientScope),
        ...(draft.configScope === '' ? {} : { CustomConfigWriteScope: draft.configScope }),
      },
    },
  ];
}

function recipientParameters(scope: RecipientScope): Parameters {
  switch (scope.kind) {
    case 'default':
      return {};
    case 'scope':
      return { CustomRecipientWriteScope: scope.name };
    case 'unit':
      return { RecipientOrganizationalUnitScope: scope.name };
  }
}

/** What is known of the group that is edited. */
export interface Before {
  readonly draft: Draft;
  readonly assignments: readonly Assignment[];
  readonly roles: ReadonlyMap<string, Role>;
}

/** The differences as commands [WEB-14]. The group is renamed last, so that the others find it by the name it has. */
export function editCommands(before: Before, now: Draft): readonly Command[] {
  const group = before.draft.name;
  return [
    ...addedRoles(before, now, group),
    ...rescoped(before, now),
    ...before.assignments
      .filter((assignment) => !now.roles.includes(assignment.role))
      .map((assignment) => ({ cmdlet: 'Remove-ManagementRoleAssignment', parameters: { Identity: assignment.name } })),
    ...members(before.draft, now, group),
    ...properties(before.draft, now, group),
  ];
}

function addedRoles({ draft, roles }: Before, now: Draft, group: string): readonly Command[] {
  return now.roles
    .filter((role) => !draft.roles.includes(role))
    .map((role) => ({
      cmdlet: 'New-ManagementRoleAssignment',
      parameters: {
        SecurityGroup: group,
        Role: role,
        ...(takesRecipientScope(roles.get(role)) ? recipientParameters(now.recipientScope) : {}),
        ...(takesConfigScope(roles.get(role)) && now.configScope !== '' ? { CustomConfigWriteScope: now.configScope } : {}),
      },
    }));
}

/** Another scope goes to all regular assignments, apart from roles that write nothing there [WEB-15]. */
function rescoped({ draft, assignments, roles }: Before, now: Draft): readonly Command[] {
  const isRecipient = scopeKey(draft.recipientScope) !== scopeKey(now.recipientScope);
  const isConfig = draft.configScope !== now.configScope;
  return assignments
    .filter((assignment) => now.roles.includes(assignment.role))
    .map((assignment) => {
      const role = roles.get(assignment.role);
      const parameters: Record<string, ParameterValue> = {};
      if (isRecipient && takesRecipientScope(role)) {
        Object.assign(
          parameters,
          now.recipientScope.kind === 'default'
            ? { [draft.recipientScope.kind === 'unit' ? 'RecipientOrganizationalUnitScope' : 'CustomRecipientWriteScope']: null }
            : recipientParameters(now.recipientScope),
        );
      }
      if (isConfig && takesConfigScope(role)) {
        parameters['CustomConfigWriteScope'] = now.configScope === '' ? null : now.configScope;
      }
      return { cmdlet: 'Set-ManagementRoleAssignment', parameters: { Identity: assignment.name, ...parameters } };
    })
    .filter((command) => Object.keys(command.parameters).length > 1);
}

/** What is to be added to a list and what to be taken away; undefined where nothing is. */
function edit(before: readonly Picked[], now: readonly Picked[]): ParameterValue | undefined {
  const added = now.filter((each) => !before.some((other) => other.id === each.id)).map((each) => each.id);
  const removed = before.filter((each) => !now.some((other) => other.id === each.id)).map((each) => each.id);
  return added.length === 0 && removed.length === 0
    ? undefined
    : { ...(added.length === 0 ? {} : { Add: added }), ...(removed.length === 0 ? {} : { Remove: removed }) };
}

const bypass = (draft: Draft): Parameters => (draft.isAdministrator ? { BypassSecurityGroupManagerCheck: true } : {});

function members(before: Draft, now: Draft, group: string): readonly Command[] {
  const changed = edit(before.members, now.members);
  return changed === undefined
    ? []
    : [{ cmdlet: 'Update-RoleGroupMember', parameters: { Identity: group, Members: changed, ...bypass(now) } }];
}

function properties(before: Draft, now: Draft, group: string): readonly Command[] {
  const managedBy = edit(before.managedBy, now.managedBy);
  const parameters: Parameters = {
    ...(before.name === now.name.trim() ? {} : { Name: now.name.trim() }),
    ...(before.description === now.description.trim() ? {} : { Description: now.description.trim() }),
    ...(managedBy === undefined ? {} : { ManagedBy: managedBy }),
  };
  return Object.keys(parameters).length === 0
    ? []
    : [{ cmdlet: 'Set-RoleGroup', parameters: { Identity: group, ...parameters, ...bypass(now) } }];
}
