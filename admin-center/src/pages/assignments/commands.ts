import type { Command, Parameters, ParameterValue } from '../../api/cmdlets';
import type { ConfigChoice, RecipientChoice, Scopes } from './assignment';
import type { Assignee } from './AssigneePicker';

/** What stands in the fields of a new assignment. */
export interface Draft {
  readonly name: string;
  readonly role: string;
  readonly assignee: Assignee | undefined;
  readonly isDelegating: boolean;
  readonly scopes: Scopes;
}

export function newCommands(draft: Draft): readonly Command[] {
  return draft.assignee === undefined || draft.role === ''
    ? []
    : [
        {
          cmdlet: 'New-ManagementRoleAssignment',
          parameters: {
            ...(draft.name.trim() === '' ? {} : { Name: draft.name.trim() }),
            Role: draft.role,
            [draft.assignee.parameter]: draft.assignee.id,
            ...(draft.isDelegating ? { Delegating: true } : {}),
            ...given(draft.scopes),
          },
        },
      ];
}

function given({ recipient, config }: Scopes): Parameters {
  return {
    ...(recipient.kind === 'default' ? {} : { [recipientParameter(recipient)]: recipient.name }),
    ...(config.kind === 'default' ? {} : { [configParameter(config)]: config.name }),
  };
}

function recipientParameter(scope: Exclude<RecipientChoice, { kind: 'default' }>): string {
  switch (scope.kind) {
    case 'custom':
      return 'CustomRecipientWriteScope';
    case 'exclusive':
      return 'ExclusiveRecipientWriteScope';
    case 'unit':
      return 'RecipientOrganizationalUnitScope';
    case 'relative':
      return 'RecipientRelativeWriteScope';
  }
}

function configParameter(scope: Exclude<ConfigChoice, { kind: 'default' }>): string {
  return scope.kind === 'custom' ? 'CustomConfigWriteScope' : 'ExclusiveConfigWriteScope';
}

const isSame = (one: RecipientChoice | ConfigChoice, other: RecipientChoice | ConfigChoice) => JSON.stringify(one) === JSON.stringify(other);

/** Gives an assignment other scopes. What is cleared is cleared by a parameter of the same set as the other's [SRA-2] [SRA-3]. */
export function scopeCommands(assignment: string, before: Scopes, now: Scopes): readonly Command[] {
  const parameters: Record<string, ParameterValue> = {};
  const { recipient, config } = now;
  if (!isSame(before.recipient, recipient)) {
    const clearing = config.kind === 'exclusive' ? 'ExclusiveRecipientWriteScope' : 'CustomRecipientWriteScope';
    parameters[recipient.kind === 'default' ? clearing : recipientParameter(recipient)] = recipient.kind === 'default' ? null : recipient.name;
  }
  if (!isSame(before.config, config)) {
    const clearing = recipient.kind === 'exclusive' ? 'ExclusiveConfigWriteScope' : 'CustomConfigWriteScope';
    parameters[config.kind === 'default' ? clearing : configParameter(config)] = config.kind === 'default' ? null : config.name;
  }
  return Object.keys(parameters).length === 0
    ? []
    : [{ cmdlet: 'Set-ManagementRoleAssignment', parameters: { Identity: assignment, ...parameters } }];
}

/** Suspends assignments or puts them in effect again. */
export function enableCommands(assignments: readonly string[], isEnabled: boolean): readonly Command[] {
  return assignments.map((name) => ({ cmdlet: 'Set-ManagementRoleAssignment', parameters: { Identity: name, Enabled: isEnabled } }));
}

export function deleteCommands(assignments: readonly string[]): readonly Command[] {
  return assignments.map((name) => ({ cmdlet: 'Remove-ManagementRoleAssignment', parameters: { Identity: name } }));
}
