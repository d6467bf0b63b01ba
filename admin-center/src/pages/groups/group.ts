import { displayName, text, texts, type Command, type Parameters, type ResultObject } from '../../api/cmdlets';
import type { Question } from '../../api/decisions';
import type { Rights } from '../../api/rights';
import type { Picked } from '../../dialog/PickedList';

/** What stands in the dialog of a group. */
export interface Draft {
  readonly displayName: string;
  readonly joining: string;
  readonly leaving: string;
  readonly owners: readonly Picked[];
  readonly members: readonly Picked[];
}

export const RESTRICTIONS: readonly (readonly [string, string])[] = [
  ['Open', 'Open: anybody, at once'],
  ['ApprovalRequired', 'Owner approval: the owner is asked'],
  ['Closed', 'Closed: only by the owner'],
];

/** Nobody has to ask the owner before he leaves. */
export const LEAVING = RESTRICTIONS.filter(([value]) => value !== 'ApprovalRequired');

export const KINDS: Readonly<Record<string, string>> = {
  MailUniversalDistributionGroup: 'Distribution group',
  MailUniversalSecurityGroup: 'Security group',
  MailNonUniversalGroup: 'Non-universal group',
  DynamicDistributionGroup: 'Dynamic distribution group',
  RoomList: 'Room list',
};

/** The last part of a canonical name; the rest says where it stands. */
export function leaf(canonicalName: string): string {
  return canonicalName.slice(canonicalName.lastIndexOf('/') + 1);
}

/** A recipient that is listed, as something that is picked. */
export function picked(row: ResultObject): Picked {
  return { id: text(row, 'Guid'), name: displayName(row) };
}

/** What a group holds. Owners are known by their canonical names, which a cmdlet takes as well as a GUID. */
export function draftOf(group: ResultObject, members: readonly ResultObject[]): Draft {
  return {
    displayName: text(group, 'DisplayName'),
    joining: text(group, 'MemberJoinRestriction'),
    leaving: text(group, 'MemberDepartRestriction'),
    owners: texts(group, 'ManagedBy').map((owner) => ({ id: owner, name: leaf(owner) })),
    members: members.map(picked),
  };
}

/** An administrator's page adds the switch for whose roles have it; one's own options never do [GM-11]. */
export type Bypass = (cmdlet: string) => Parameters;

const SWITCH = 'BypassSecurityGroupManagerCheck';

export function bypass(rights: Rights): Bypass {
  return (cmdlet) => (rights.may(cmdlet, SWITCH) ? { [SWITCH]: true } : {});
}

const without = (list: readonly Picked[], others: readonly Picked[]) =>
  list.filter((each) => !others.some((other) => other.id === each.id)).map((each) => each.id);

/** The differences as commands; whoever is left an owner last can still change the rest before. */
export function editCommands(id: string, before: Draft, now: Draft, rights: Rights, extra: Bypass): readonly Command[] {
  return [...members(id, before, now, rights, extra), ...properties(id, before, now, extra)];
}

function members(id: string, before: Draft, now: Draft, rights: Rights, extra: Bypass): readonly Command[] {
  const added = without(now.members, before.members);
  const removed = without(before.members, now.members);
  if (added.length + removed.length === 0) {
    return [];
  }
  const one = (cmdlet: string) => (member: string) => ({ cmdlet, parameters: { Identity: id, Member: member, ...extra(cmdlet) } });
  if (rights.may('Add-DistributionGroupMember', 'Identity', 'Member') && rights.may('Remove-DistributionGroupMember', 'Identity', 'Member')) {
    return [...added.map(one('Add-DistributionGroupMember')), ...removed.map(one('Remove-DistributionGroupMember'))];
  }
  const update = 'Update-DistributionGroupMember';
  return [{ cmdlet: update, parameters: { Identity: id, Members: now.members.map((member) => member.id), ...extra(update) } }];
}

function properties(id: string, before: Draft, now: Draft, extra: Bypass): readonly Command[] {
  const cmdlet = 'Set-DistributionGroup';
  const added = without(now.owners, before.owners);
  const removed = without(before.owners, now.owners);
  const owners = {
    ...(added.length === 0 ? {} : { Add: added }),
    ...(removed.length === 0 ? {} : { Remove: removed }),
  };
  const parameters = {
    ...(now.displayName.trim() === before.displayName ? {} : { DisplayName: now.displayName.trim() }),
    ...(now.joining === before.joining ? {} : { MemberJoinRestriction: now.joining }),
    ...(now.leaving === before.leaving ? {} : { MemberDepartRestriction: now.leaving }),
    ...(added.length + removed.length === 0 ? {} : { ManagedBy: owners }),
  };
  return Object.keys(parameters).length === 0 ? [] : [{ cmdlet, parameters: { Identity: id, ...parameters, ...extra(cmdlet) } }];
}

/** What the fields of a group set, by a parameter of one cmdlet each. */
const SET = ['ManagedBy', 'DisplayName', 'MemberJoinRestriction', 'MemberDepartRestriction'];

/** Whether the members, owners, name, joining and leaving may be changed, in this order, as questions to the engine [WEB-32]. */
export function questions(id: string, rights: Rights, extra: Bypass): readonly Question[] {
  const changing = rights.may('Add-DistributionGroupMember', 'Identity', 'Member')
    ? { cmdlet: 'Add-DistributionGroupMember', parameter: 'Member' }
    : { cmdlet: 'Update-DistributionGroupMember', parameter: 'Members' };
  return [changing, ...SET.map((parameter) => ({ cmdlet: 'Set-DistributionGroup', parameter }))].map(({ cmdlet, parameter }) => ({
    cmdlet,
    parameters: [parameter, ...Object.keys(extra(cmdlet))],
    type: 'group',
    id,
  }));
}
