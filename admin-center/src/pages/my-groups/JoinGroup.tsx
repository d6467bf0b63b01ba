import { displayName, text, type ResultObject } from '../../api/cmdlets';
import { Confirm } from '../../dialog/Confirm';
import type { Ends } from '../../dialog/FormDialog';
import { Opening } from '../../dialog/Opening';
import { useCenter } from '../../frame/center';

/** Joins a group as it is now: at once, or by asking its owner [WEB-33]. */
export function JoinGroup({ group, ...ends }: Ends & { readonly group: ResultObject }) {
  const { cmdlets } = useCenter();
  const title = 'Join group';
  const id = text(group, 'Guid');
  const read = async (signal: AbortSignal) => {
    const [fresh = group] = await cmdlets.all('Get-DistributionGroup', { Identity: id }, { signal });
    return fresh;
  };
  return (
    <Opening title={title} load={read} onClose={ends.onClose}>
      {(fresh, { version }) => {
        const name = displayName(fresh);
        const isAsked = text(fresh, 'MemberJoinRestriction') === 'ApprovalRequired';
        return (
          <Confirm
            {...ends}
            title={title}
            version={version}
            commands={[{ cmdlet: 'Add-DistributionGroupMember', parameters: { Identity: id } }]}
            said={isAsked ? `The owner of ${name} was asked to let you in.` : `You joined ${name}.`}
          >
            Do you want to join the group “{name}”?{isAsked && ' Its owner will be asked to let you in.'}
          </Confirm>
        );
      }}
    </Opening>
  );
}
