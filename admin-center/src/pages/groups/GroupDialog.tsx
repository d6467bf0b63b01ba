import { Field, Input, MessageBar, MessageBarBody, Select, Spinner } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { warningsOf } from '../../api/changes';
import { useDecisions } from '../../api/decisions';
import { asApiError, isAborted } from '../../api/errors';
import { FormDialog } from '../../dialog/FormDialog';
import { PickedList, type Picked } from '../../dialog/PickedList';
import { useCenter } from '../../frame/center';
import { draftOf, editCommands, LEAVING, questions, RESTRICTIONS, type Bypass, type Draft } from './group';
import { needs } from './needs';
import { PeoplePicker } from './PeoplePicker';

interface Props {
  /** The group's GUID. */
  readonly id: string;
  readonly name: string;
  /** What is added to a command on this page [GM-11]. */
  readonly extra: Bypass;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** A group: its name, members, owners, how one joins and leaves [WEB-30]. */
export function GroupDialog({ id, name, extra, onClose, onSaved }: Props) {
  const { session, cmdlets, changes, rights, notify } = useCenter();
  const [read, setRead] = useState<{ readonly before: Draft; readonly version: number }>();
  const [now, setNow] = useState<Draft>();
  const [fault, setFault] = useState('');
  const [picking, setPicking] = useState<'owners' | 'members'>();
  const asked = useMemo(() => questions(id, rights, extra), [id, rights, extra]);
  const [mayMembers = false, mayOwners = false, mayRest = false] = useDecisions(session.id, asked) ?? [];

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const fetch = async () => {
      const version = await changes.version(signal);
      const [groups, members] = await Promise.all([
        cmdlets.all('Get-DistributionGroup', { Identity: id }, { signal }),
        rights.has(needs.members)
          ? cmdlets.all('Get-DistributionGroupMember', { Identity: id, ResultSize: 'Unlimited' }, { signal, select: ['Guid', 'DisplayName', 'Name'] })
          : [],
      ]);
      const before = draftOf(groups[0] ?? {}, members);
      setRead({ before, version });
      setNow(before);
    };
    fetch().catch((error: unknown) => {
      if (!isAborted(error)) {
        setFault(asApiError(error).message);
      }
    });
    return () => controller.abort();
  }, [id, cmdlets, changes, rights]);

  const commands = read === undefined || now === undefined ? [] : editCommands(id, read.before, now, rights, extra);
  const change = (part: Partial<Draft>) => setNow((draft) => (draft === undefined ? draft : { ...draft, ...part }));
  const isNamed = now !== undefined && now.displayName.trim() !== '';
  const list = (which: 'owners' | 'members') => now?.[which] ?? [];
  const editing = (which: 'owners' | 'members', allowed: boolean) =>
    allowed
      ? {
          onAdd: () => setPicking(which),
          onRemove: (item: Picked) => change({ [which]: list(which).filter((each) => each.id !== item.id) }),
        }
      : {};

  return (
    <FormDialog
      title={name}
      onClose={onClose}
      canSave={commands.length > 0 && isNamed}
      commands={commands}
      onSave={async (signal) => {
        const saved = await changes.save(commands, read?.version, signal);
        warningsOf(saved).forEach((warning) => notify({ kind: 'warning', text: warning }));
        notify({ kind: 'success', text: `${name} was saved.` });
        onSaved();
      }}
    >
      {fault !== '' && (
        <MessageBar intent="error" role="alert" layout="multiline">
          <MessageBarBody>{fault}</MessageBarBody>
        </MessageBar>
      )}
      {now === undefined && fault === '' && <Spinner label="Loading…" />}
      {now !== undefined && (
        <>
          <Field label="Display name" {...(isNamed ? {} : { validationMessage: 'A group has a name.' })}>
            <Input
              value={now.displayName}
              maxLength={256}
              disabled={!rights.has(needs.name) || !mayRest}
              onChange={(_, { value }) => change({ displayName: value })}
            />
          </Field>
          <PickedList label="Owners" items={now.owners} {...editing('owners', rights.has(needs.owners) && mayOwners)} />
          {rights.has(needs.members) && (
            <PickedList label="Members" items={now.members} {...editing('members', rights.has(needs.editMembers) && mayMembers)} />
          )}
          <Field label="Joining">
            <Select
              value={now.joining}
              disabled={!rights.has(needs.joining) || !mayRest}
              onChange={(_, { value }) => change({ joining: value })}
            >
              {RESTRICTIONS.map(([value, words]) => <option key={value} value={value}>{words}</option>)}
            </Select>
          </Field>
          <Field label="Leaving">
            <Select
              value={now.leaving}
              disabled={!rights.has(needs.joining) || !mayRest}
              onChange={(_, { value }) => change({ leaving: value })}
            >
              {LEAVING.map(([value, words]) => <option key={value} value={value}>{words}</option>)}
            </Select>
          </Field>
        </>
      )}
      {picking !== undefined && (
        <PeoplePicker
          kind={picking}
          chosen={list(picking)}
          onPick={(people) => {
            change({ [picking]: [...list(picking), ...people] });
            setPicking(undefined);
          }}
          onClose={() => setPicking(undefined)}
        />
      )}
    </FormDialog>
  );
}
