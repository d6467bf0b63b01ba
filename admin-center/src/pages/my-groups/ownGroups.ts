import { text, texts, type Cmdlets, type ResultObject } from '../../api/cmdlets';
import { commandText } from '../../api/commandText';
import type { Rights } from '../../api/rights';
import { eachPage, type Source } from '../../list/source';
import { needs } from './needs';

export const SHOWN = ['Guid', 'DisplayName', 'Name', 'Identity', 'PrimarySmtpAddress', 'ManagedBy', 'MemberJoinRestriction', 'RecipientTypeDetails'];

/** What makes a group one's own. */
function filterOf(distinguishedName: string): string {
  const name = `'${distinguishedName.replaceAll("'", "''")}'`;
  return `Members -eq ${name} -or ManagedBy -eq ${name}`;
}

/**
 * The groups that one belongs to, owns or has asked to join: the server finds them by its indexes, however many others there are.
 * Each row tells in "Mine" which it is.
 *
 * @param onMember told the GUIDs of the groups that one need not join any more
 */
export function ownGroups(cmdlets: Cmdlets, rights: Rights, user: string, onMember: (groups: ReadonlySet<string>) => void): Source {
  let shown: readonly string[] = [];
  return {
    searches: false,
    commands: () => shown,
    first: async (_search, pageSize, signal) => {
      const [[me = {}], requests] = await Promise.all([
        cmdlets.all('Get-User', { Identity: user }, { signal, select: ['Identity', 'DistinguishedName', 'MemberOfGroup'] }),
        rights.has(needs.requests) ? cmdlets.all('Get-GroupMembershipRequest', {}, { signal }) : [],
      ]);
      const identity = text(me, 'Identity');
      const belongs = new Set(texts(me, 'MemberOfGroup'));
      const asked = new Set(requests.filter((each) => text(each, 'Requester') === identity).map((each) => text(each, 'Group')));
      // Whoever waits to be let in is no member yet, so the filter does not find those groups.
      const waitingFor = [...asked].filter((group) => !belongs.has(group)).map((group) => ({ Identity: group }));
      const own = { Filter: filterOf(text(me, 'DistinguishedName')), ResultSize: 'Unlimited' };
      shown = [own, ...waitingFor].map((parameters) => commandText({ cmdlet: 'Get-DistributionGroup', parameters }));

      const joined = new Set<string>();
      const told = (group: ResultObject): ResultObject => {
        const isMember = belongs.has(text(group, 'Identity'));
        const isAsked = asked.has(text(group, 'Identity'));
        if (isMember || isAsked) {
          joined.add(text(group, 'Guid'));
        }
        return {
          ...group,
          Mine: [
            ...(texts(group, 'ManagedBy').includes(identity) ? ['owner'] : []),
            ...(isMember ? ['member'] : []),
            ...(isAsked ? ['waiting for the owner'] : []),
          ].join(', '),
        };
      };
      const [page, ...waiting] = await Promise.all([
        cmdlets.page('Get-DistributionGroup', own, { pageSize, signal, select: SHOWN }),
        ...waitingFor.map((parameters) => cmdlets.page('Get-DistributionGroup', parameters, { signal, select: SHOWN })),
      ]);
      const all = { ...page, objects: [...waiting.flatMap(({ objects }) => objects), ...page.objects] };
      return eachPage(all, async (rows) => {
        const groups = rows.map(told);
        onMember(new Set(joined));
        return groups;
      });
    },
  };
}
