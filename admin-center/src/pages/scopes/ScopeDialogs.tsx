import { useEffect, useState } from 'react';
import { warningsOf } from '../../api/changes';
import { text, type Command, type ResultObject } from '../../api/cmdlets';
import { isAborted } from '../../api/errors';
import type { Explaining } from '../../api/explain';
import { shortName } from '../../api/session';
import { Confirm } from '../../dialog/Confirm';
import { FormDialog } from '../../dialog/FormDialog';
import { Opening, useOpening } from '../../dialog/Opening';
import { useCenter, type Center } from '../../frame/center';
import { editCommands, isRestricted, newCommands, type Draft } from './commands';
import { needs } from './needs';
import { ALL_KINDS, filterOf, isExclusive, kind, KINDS } from './scope';
import { nameFault, ScopeFields } from './ScopeFields';

interface Props {
  readonly explaining: Explaining;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

async function save(center: Center, name: string, commands: readonly Command[], version: number | undefined, signal: AbortSignal): Promise<void> {
  const saved = await center.changes.save(commands, version, signal);
  center.notify({ kind: 'success', text: `Scope '${name}' is saved.` });
  warningsOf(saved).forEach((warning) => center.notify({ kind: 'warning', text: warning }));
}

/**
 * Whether an exclusive scope would be taken of the caller at all: the cmdlet is asked what would come of one that holds nothing
 * [DELEG-10]. Undefined until it answered.
 */
function useMayMakeExclusive(parameter: string | undefined): boolean | undefined {
  const { cmdlets, rights } = useCenter();
  const [may, setMay] = useState<boolean>();
  useEffect(() => {
    const controller = new AbortController();
    if (parameter === undefined || !rights.has(needs.newExclusive)) {
      setMay(false);
    } else if (!rights.may('New-ManagementScope', 'WhatIf')) {
      setMay(true); // then the save tells
    } else {
      const name = crypto.randomUUID();
      cmdlets
        .all(
          'New-ManagementScope',
          { Name: name, [parameter]: `Name -eq '${name}'`, Exclusive: true, WhatIf: true },
          { signal: controller.signal },
        )
        .then(
          () => setMay(true),
          (thrown: unknown) => {
            if (!isAborted(thrown)) {
              setMay(false);
            }
          },
        );
    }
    return () => controller.abort();
  }, [cmdlets, rights, parameter]);
  return may;
}

/** Makes a scope. */
export function NewScope({ explaining, onDone, onClose }: Props) {
  const center = useCenter();
  const { rights } = center;
  const kinds = ALL_KINDS.filter((each) => rights.has(KINDS[each].needsNew));
  const exclusive = useMayMakeExclusive(kinds.map((each) => KINDS[each]).find((facts) => !facts.isList)?.parameter);
  const [draft, setDraft] = useState<Draft>({
    name: '',
    kind: kinds[0] ?? 'recipientFilter',
    filter: '',
    root: '',
    members: [],
    isExclusive: false,
  });
  const title = 'New scope';
  const isComplete = nameFault(draft.name) === '' && isRestricted(draft);
  const commands = isComplete ? newCommands(draft, rights) : [];
  return (
    <FormDialog
      title={title}
      onClose={onClose}
      canSave={isComplete}
      commands={commands}
      onSave={async (signal) => {
        await save(center, draft.name.trim(), commands, undefined, signal);
        onDone();
      }}
    >
      <ScopeFields
        draft={draft}
        onChange={setDraft}
        explaining={explaining}
        offered={{ name: true, kinds, filter: true, root: rights.has(needs.newRoot), members: true, exclusive }}
      />
    </FormDialog>
  );
}

/** A scope as it was when its dialog opened, and the version of then. */
interface Opened {
  readonly version: number;
  readonly draft: Draft;
}

const MOST_MEMBERS = 1000;

/** The version is asked for first: what is read after it is no older, so no change in between goes unnoticed [WEB-37]. */
async function open({ cmdlets, changes, rights }: Center, explaining: Explaining, scope: ResultObject, signal: AbortSignal): Promise<Opened> {
  const version = await changes.version(signal);
  const id = text(scope, 'Guid');
  const [fresh] = await cmdlets.all('Get-ManagementScope', { Identity: id }, { signal });
  const now = { ...(fresh ?? scope), Kind: kind(scope) };
  const members =
    KINDS[kind(scope)].isList && rights.has(needs.assignments) ? await explaining.scope({ scope: id }, MOST_MEMBERS, signal) : undefined;
  return {
    version,
    draft: {
      name: text(now, 'Name'),
      kind: kind(now),
      filter: filterOf(now),
      root: text(now, 'RecipientRoot'),
      members:
        members === undefined || 'invalid' in members
          ? []
          : members.results.map((each) => ({ id: each.id, name: shortName(each.object) })),
      isExclusive: isExclusive(now),
    },
  };
}

/** Changes a scope. */
export function EditScope({ scope, explaining, onDone, onClose }: Props & { readonly scope: ResultObject }) {
  const center = useCenter();
  const [opened, error, reload] = useOpening((signal) => open(center, explaining, scope, signal));
  if (opened === undefined) {
    return <Opening title="Edit scope" error={error} onClose={onClose} />;
  }
  return (
    <EditOpened
      key={opened.version}
      id={text(scope, 'Guid')}
      opened={opened}
      explaining={explaining}
      onReload={reload}
      onDone={onDone}
      onClose={onClose}
    />
  );
}

interface EditProps extends Props {
  readonly id: string;
  readonly opened: Opened;
  readonly onReload: () => void;
}

function EditOpened({ id, opened, explaining, onReload, onDone, onClose }: EditProps) {
  const center = useCenter();
  const { rights } = center;
  const [draft, setDraft] = useState(opened.draft);
  const { needsEdit, isList } = KINDS[draft.kind];
  const commands = editCommands(opened.draft, draft);
  return (
    <FormDialog
      title="Edit scope"
      onClose={onClose}
      onReload={onReload}
      canSave={commands.length > 0 && nameFault(draft.name) === '' && (isList || isRestricted(draft))}
      commands={commands}
      onSave={async (signal) => {
        await save(center, draft.name.trim(), commands, opened.version, signal);
        onDone();
      }}
    >
      <ScopeFields
        draft={draft}
        onChange={setDraft}
        explaining={explaining}
        against={id}
        offered={{
          name: rights.has(needs.name),
          kinds: [draft.kind],
          filter: needsEdit !== undefined && rights.has(needsEdit),
          root: draft.kind === 'recipientFilter' && rights.has(needs.root),
          members: false,
          exclusive: false,
        }}
      />
    </FormDialog>
  );
}

/** Deletes a scope, with Yes and No. */
export function DeleteScope({ scope, onDone, onClose }: Omit<Props, 'explaining'> & { readonly scope: ResultObject }) {
  const { changes, notify } = useCenter();
  const [version] = useOpening((signal) => changes.version(signal));
  const name = text(scope, 'Name');
  const commands: readonly Command[] = [{ cmdlet: 'Remove-ManagementScope', parameters: { Identity: name } }];
  return (
    <Confirm
      title="Delete scope"
      commands={commands}
      onNo={onClose}
      onYes={async () => {
        await changes.save(commands, version);
        notify({ kind: 'success', text: `Scope '${name}' is deleted.` });
        onDone();
      }}
    >
      <p>Delete the scope “{name}”?</p>
      {isExclusive(scope) && <p>It is exclusive: what it holds can then be changed again by all whose other scopes hold it.</p>}
    </Confirm>
  );
}
