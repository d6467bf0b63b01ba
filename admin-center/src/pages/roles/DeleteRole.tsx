import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { Confirm } from '../../dialog/Confirm';
import type { Ends } from '../../dialog/FormDialog';
import { useCenter } from '../../frame/center';
import { deleteCommands } from './commands';
import { below, type Role } from './model';
import { needs } from './needs';

interface Props extends Ends {
  readonly role: Role;
  readonly roles: ReadonlyMap<string, Role>;
}

/** Deletes a role, with those made of it where that is wanted; what is still assigned stays, and the dialog tells [RMR-2]. */
export function DeleteRole({ role, roles, ...ends }: Props) {
  const { rights } = useCenter();
  const [recurse, setRecurse] = useState(false);
  const children = below(role, roles);
  const commands = deleteCommands({ name: role.name, isUnscoped: role.kind === 'Unscoped' }, recurse);
  return (
    <Confirm {...ends} title="Delete role" commands={commands} said={`Role '${role.name}' is deleted.`}>
      <p>Delete the role “{role.name}”? A role that is assigned can’t be deleted before its assignments are.</p>
      {children.length > 0 && (
        <>
          <p>These roles were made of it: {children.map((child) => child.name).join(', ')}.</p>
          {rights.has(needs.recurse) && (
            <Checkbox
              label="Delete them too, with all that were made of them"
              checked={recurse}
              onChange={(_, { checked }) => setRecurse(checked === true)}
            />
          )}
        </>
      )}
    </Confirm>
  );
}
