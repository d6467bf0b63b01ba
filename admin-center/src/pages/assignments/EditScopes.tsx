import { useState } from 'react';
import { warningsOf } from '../../api/changes';
import { text, type ResultObject } from '../../api/cmdlets';
import { FormDialog } from '../../dialog/FormDialog';
import { Opening, useOpening } from '../../dialog/Opening';
import { useCenter, type Center } from '../../frame/center';
import type { Role } from '../admin-roles/model';
import { assigneeKind, isDelegating, knownScopes, roleName, scopesOf, SHOWN, type KnownScope, type Scopes } from './assignment';
import { scopeCommands } from './commands';
import { needs } from './needs';
import { areComplete, ScopeChoice } from './ScopeChoice';

interface Props {
  readonly assignment: ResultObject;
  readonly roles: ReadonlyMap<string, Role>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** An assignment as it was when its dialog opened, and the version of then. */
interface Opened {
  readonly version: number;
  readonly row: ResultObject;
  readonly scopes: Scopes;
  readonly known: readonly KnownScope[];
}

/** The version is asked for first: what is read after it is no older, so no change in between goes unnoticed [WEB-37]. */
async function open({ cmdlets, changes, rights }: Center, assignment: ResultObject, roles: Props['roles'], signal: AbortSignal): Promise<Opened> {
  const version = await changes.version(signal);
  const [fresh, known] = await Promise.all([
    cmdlets.all('Get-ManagementRoleAssignment', { Identity: text(assignment, 'Guid') }, { signal, select: SHOWN }),
    rights.has(needs.scopes) ? knownScopes(cmdlets, signal) : [],
  ]);
  const row = fresh[0] ?? assignment;
  return { version, row, known, scopes: scopesOf(row, roles.get(roleName(row))) };
}

/** Gives an assignment other write scopes; role, assignee and name can't change [SRA-6]. */
export function EditScopes({ assignment, roles, onDone, onClose }: Props) {
  const center = useCenter();
  const [opened, error, reload] = useOpening((signal) => open(center, assignment, roles, signal));
  return opened === undefined ? (
    <Opening title="Edit write scopes" error={error} onClose={onClose} />
  ) : (
    <Form key={opened.version} opened={opened} roles={roles} onReload={reload} onDone={onDone} onClose={onClose} />
  );
}

interface FormProps extends Omit<Props, 'assignment'> {
  readonly opened: Opened;
  readonly onReload: () => void;
}

function Form({ opened, roles, onReload, onDone, onClose }: FormProps) {
  const { changes, notify, rights } = useCenter();
  const [scopes, setScopes] = useState(opened.scopes);
  const name = text(opened.row, 'Name');
  const commands = scopeCommands(name, opened.scopes, scopes);
  return (
    <FormDialog
      title="Edit write scopes"
      onClose={onClose}
      onReload={onReload}
      canSave={commands.length > 0 && areComplete(scopes)}
      commands={commands}
      onSave={async (signal) => {
        const saved = await changes.save(commands, opened.version, signal);
        notify({ kind: 'success', text: `Assignment '${name}' is saved.` });
        warningsOf(saved).forEach((warning) => notify({ kind: 'warning', text: warning }));
        onDone();
      }}
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
