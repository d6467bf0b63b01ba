import type { Command, Parameters } from '../../api/cmdlets';
import type { PolicyAssignment } from './model';

/** What stands in the fields of the dialog. */
export interface Draft {
  readonly name: string;
  readonly description: string;
  readonly roles: ReadonlySet<string>;
}

/** The one command that makes a policy. Which one is the default is chosen in the shell only [WEB-26]. */
export function newCommands(draft: Draft): readonly Command[] {
  return [
    {
      cmdlet: 'New-RoleAssignmentPolicy',
      parameters: {
        Name: draft.name.trim(),
        ...(draft.description.trim() === '' ? {} : { Description: draft.description.trim() }),
        ...(draft.roles.size === 0 ? {} : { Roles: [...draft.roles].sort() }),
      },
    },
  ];
}

/** A policy goes when nothing is assigned to it any more [RAP-5]. */
export function deleteCommands(policy: string, assignments: readonly PolicyAssignment[]): readonly Command[] {
  return [
    ...assignments.map(({ name }) => ({ cmdlet: 'Remove-ManagementRoleAssignment', parameters: { Identity: name } })),
    { cmdlet: 'Remove-RoleAssignmentPolicy', parameters: { Identity: policy } },
  ];
}

/** The differences: one assignment for each checked role, children too [WEB-25]. The policy is renamed last. */
export function editCommands(before: Draft, assignments: readonly PolicyAssignment[], now: Draft): readonly Command[] {
  const properties: Parameters = {
    ...(before.name === now.name.trim() ? {} : { Name: now.name.trim() }),
    ...(before.description === now.description.trim() ? {} : { Description: now.description.trim() }),
  };
  return [
    ...[...now.roles]
      .filter((role) => !before.roles.has(role))
      .sort()
      .map((role) => ({ cmdlet: 'New-ManagementRoleAssignment', parameters: { Policy: before.name, Role: role } })),
    ...assignments
      .filter((assignment) => !now.roles.has(assignment.role))
      .map((assignment) => ({ cmdlet: 'Remove-ManagementRoleAssignment', parameters: { Identity: assignment.name } })),
    ...(Object.keys(properties).length === 0
      ? []
      : [{ cmdlet: 'Set-RoleAssignmentPolicy', parameters: { Identity: before.name, ...properties } }]),
  ];
}
