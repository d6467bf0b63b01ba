import { useState } from 'react';
import { text, type Command, type ResultObject } from '../../api/cmdlets';
import { isAborted } from '../../api/errors';
import type { Explaining } from '../../api/explain';
import { shortName } from '../../api/session';
import { useRequest } from '../../api/useRequest';
import { Confirm } from '../../dialog/Confirm';
import { FormDialog, type Ends } from '../../dialog/FormDialog';
import { nameFault } from '../../dialog/NameField';
import { Opening, type Reading } from '../../dialog/Opening';
import { useCenter, type Center } from '../../frame/center';
import { editCommands, isRestricted, newCommands, type Draft } from './commands';
import { needs } from './needs';
import { ALL_KINDS, filterOf, isExclusive, kind, KINDS } from './scope';
import { ScopeFields } from './ScopeFields';
import { useDraftInside, type Looking } from './useInside';

interface Props extends Ends {
  readonly explaining: Explaining;
}

/**
 * Whether an exclusive scope would be taken of the caller at all: the cmdlet is asked what would come of one that holds nothing
 * [DELEG-10]. Undefined until it answered.
 */
function useMayMakeExclusive(parameter: string | undefined): boolean | undefined {
  const { cmdlets, rights } = useCenter();
  const [may, setMay] = useState<boolean>();
  useRequest((signal) => {
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
          { signal },
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
  }, [cmdlets, rights, parameter]);
  return may;
}

/** Whether what stands in the fields could be saved, as far as the page and the server's look at the filter tell. */
const isSound = (draft: Draft, { answer }: Looking) => nameFault(draft.name, 'scope') === '' && !(answer !== undefined && 'invalid' in answer);

/** Makes a scope. */
export function NewScope({ explaining, ...ends }: Props) {
  const { rights } = useCenter();
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
  const looking = useDraftInside(explaining, draft);
  const isComplete = isSound(draft, looking) && isRestricted(draft);
  return (
    <FormDialog
      {...ends}
      title="New scope"
      canSave={isComplete}
      commands={isComplete ? newCommands(draft, rights) : []}
      said={`Scope '${draft.name.trim()}' is saved.`}
    >
      <ScopeFields
        draft={draft}
        onChange={setDraft}
        explaining={explaining}
        looking={looking}
        isNew
        offered={{ name: true, kinds, filter: true, root: rights.has(needs.newRoot), members: true, exclusive }}
      />
    </FormDialog>
  );
}

const MOST_MEMBERS = 1000;

/** A scope as it was when its dialog opened. */
async function open({ cmdlets, rights }: Center, explaining: Explaining, scope: ResultObject, signal: AbortSignal): Promise<Draft> {
  const id = text(scope, 'Guid');
  const [fresh = scope] = await cmdlets.all('Get-ManagementScope', { Identity: id }, { signal });
  const now = { ...fresh, Kind: kind(scope) };
  const members =
    KINDS[kind(scope)].isList && rights.has(needs.assignments) ? await explaining.scope({ scope: id }, MOST_MEMBERS, signal) : undefined;
  return {
    name: text(now, 'Name'),
    kind: kind(now),
    filter: filterOf(now),
    root: text(now, 'RecipientRoot'),
    members:
      members === undefined || 'invalid' in members ? [] : members.results.map((each) => ({ id: each.id, name: shortName(each.object) })),
    isExclusive: isExclusive(now),
  };
}

/** Changes a scope. */
export function EditScope({ scope, explaining, ...ends }: Props & { readonly scope: ResultObject }) {
  const center = useCenter();
  return (
    <Opening title="Edit scope" load={(signal) => open(center, explaining, scope, signal)} onClose={ends.onClose}>
      {(before, reading) => <EditOpened id={text(scope, 'Guid')} before={before} explaining={explaining} {...reading} {...ends} />}
    </Opening>
  );
}

interface EditProps extends Props, Reading {
  readonly id: string;
  readonly before: Draft;
}

function EditOpened({ id, before, explaining, ...dialog }: EditProps) {
  const { rights } = useCenter();
  const [draft, setDraft] = useState(before);
  const looking = useDraftInside(explaining, draft, id);
  const { needsEdit, isList } = KINDS[draft.kind];
  const commands = editCommands(before, draft);
  return (
    <FormDialog
      {...dialog}
      title="Edit scope"
      canSave={commands.length > 0 && isSound(draft, looking) && (isList || isRestricted(draft))}
      commands={commands}
      said={`Scope '${draft.name.trim()}' is saved.`}
    >
      <ScopeFields
        draft={draft}
        onChange={setDraft}
        explaining={explaining}
        looking={looking}
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
export function DeleteScope({ scope, ...ends }: Ends & { readonly scope: ResultObject }) {
  const name = text(scope, 'Name');
  const commands: readonly Command[] = [{ cmdlet: 'Remove-ManagementScope', parameters: { Identity: name } }];
  return (
    <Confirm {...ends} title="Delete scope" commands={commands} said={`Scope '${name}' is deleted.`}>
      <p>Delete the scope “{name}”?</p>
      {isExclusive(scope) && <p>It is exclusive: what it holds can then be changed again by all whose other scopes hold it.</p>}
    </Confirm>
  );
}
