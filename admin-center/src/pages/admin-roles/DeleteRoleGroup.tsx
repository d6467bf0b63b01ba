import { Checkbox, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { text, type Command, type ResultObject } from '../../api/cmdlets';
import { Confirm } from '../../dialog/Confirm';
import { useCenter } from '../../frame/center';
import { needs } from './needs';

interface Props {
  readonly group: ResultObject;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Deletes a role group, with Yes and No [WEB-19]. */
export function DeleteRoleGroup({ group, onDone, onClose }: Props) {
  const { changes, rights, notify } = useCenter();
  const [isAdministrator, setAdministrator] = useState(false);
  const name = text(group, 'Name');
  const commands: readonly Command[] = [
    {
      cmdlet: 'Remove-RoleGroup',
      parameters: { Identity: name, ...(isAdministrator ? { BypassSecurityGroupManagerCheck: true } : {}) },
    },
  ];
  return (
    <Confirm
      title="Delete role group"
      commands={commands}
      onNo={onClose}
      onYes={async () => {
        await changes.save(commands);
        notify({ kind: 'success', text: `Role group '${name}' is deleted.` });
        onDone();
      }}
    >
      <p>Delete the role group “{name}”?</p>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>Its members lose what it grants. Its assignments go with it; the roles stay.</MessageBarBody>
      </MessageBar>
      {rights.has(needs.bypassRemove) && (
        <Checkbox
          label="Act as permissions administrator"
          checked={isAdministrator}
          onChange={(_, { checked }) => setAdministrator(checked === true)}
        />
      )}
    </Confirm>
  );
}
