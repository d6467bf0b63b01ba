import { Checkbox, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { text, type Command, type ResultObject } from '../../api/cmdlets';
import { Confirm } from '../../dialog/Confirm';
import type { Ends } from '../../dialog/FormDialog';
import { useCenter } from '../../frame/center';
import { needs } from './needs';

/** Deletes a role group, with Yes and No [WEB-19]. */
export function DeleteRoleGroup({ group, ...ends }: Ends & { readonly group: ResultObject }) {
  const { rights } = useCenter();
  const [isAdministrator, setAdministrator] = useState(false);
  const name = text(group, 'Name');
  const commands: readonly Command[] = [
    {
      cmdlet: 'Remove-RoleGroup',
      parameters: { Identity: name, ...(isAdministrator ? { BypassSecurityGroupManagerCheck: true } : {}) },
    },
  ];
  return (
    <Confirm {...ends} title="Delete role group" commands={commands} said={`Role group '${name}' is deleted.`}>
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
