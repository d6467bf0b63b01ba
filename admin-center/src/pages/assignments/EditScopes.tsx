import { useState } from 'react';
import { text, type ResultObject } from '../../api/cmdlets';
import { FormDialog, type Ends } from '../../dialog/FormDialog';
import { Opening, type Reading } from '../../dialog/Opening';
import { useCenter, type Center } from '../../frame/center';
import type { Role } from '../admin-roles/model';
import { assigneeKind, isDelegating, knownScopes, roleName, scopesOf, SHOWN, type KnownScope, type Scopes } from './assignment';
import { scopeCommands } from './commands';
import { needs } from './needs';
import { areComplete, ScopeChoice } from './ScopeChoice';

type Roles = ReadonlyMap<string, Role>;

/** An assignment as it was when its dialog opened. */
interface Opened {
  readonly row: ResultObject;
  readonly scopes: Scopes;
  readonly known: readonly KnownScope[];
}

async function open({ cmdlets, rights }: Center, assignment: ResultObject, roles: Roles, signal: AbortSignal): Promise<Opened> {
  const [[row = assignment], known] = await Promise.all([
    cmdlets.all('Get-ManagementRoleAssignment', { Identity: text(assignment, 'Guid') }, { signal, select: SHOWN }),
    rights.has(needs.scopes) ? knownScopes(cmdlets, signal) : [],
  ]);
  return { row, known, scopes: scopesOf(row, roles.get(roleName(row))) };
}

/** Gives an assignment other write scopes; role, assignee and name can't change [SRA-6]. */
export function EditScopes({ assignment, roles, ...ends }: Ends & { readonly assignment: ResultObject; readonly roles: Roles }) {
  const center = useCenter();
  return (
    <Opening title="Edit write scopes" load={(signal) => open(center, assignment, roles, signal)} onClose={ends.onClose}>
      {(opened, reading) => <Form opened={opened} roles={roles} {...reading} {...ends} />}
    </Opening>
  );
}

function Form({ opened, roles, ...dialog }: Ends & Reading & { readonly opened: Opened; readonly roles: Roles }) {
  const { rights } = useCenter();
  const [scopes, setScopes] = useState(opened.scopes);
  const name = text(opened.row, 'Name');
  const commands = scopeCommands(name, opened.scopes, scopes);
  return (
    <FormDialog
      {...dialog}
      title="Edit write scopes"
      canSave={commands.length > 0 && areComplete(scopes)}
      commands={commands}
      said={`Assignment '${name}' is saved.`}
    >
      <p>
        <strong>{name}</strong>
        <br />
        {isDelegating(opened.row) ? 'The right to give on role' : 'Role'} “{roleName(opened.row)}”, {assigneeKind(opened.row).toLowerCase()} “
        {text(opened.row, 'RoleAssigneeName')}”
      </p>
      <ScopeChoice
        role={roles.get(roleName(opened.row))}
        scopes={scopes}
        before={opened.scopes}
        known={opened.known}
        offered={{
          custom: rights.has(needs.setCustom),
          unit: rights.has(needs.setUnit),
          exclusive: rights.has(needs.setExclusive),
          config: rights.has(needs.setConfig),
          exclusiveConfig: rights.has(needs.setExclusiveConfig),
        }}
        onChange={setScopes}
      />
    </FormDialog>
  );
}
