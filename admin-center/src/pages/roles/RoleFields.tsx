import { Field, MessageBar, MessageBarBody, Textarea } from '@fluentui/react-components';
import { useMemo } from 'react';
import { NameField } from '../../dialog/NameField';
import type { Draft } from './commands';
import { lostPages } from './lostPages';
import { nameFault } from './model';
import type { Kept } from './trimming';

interface Props {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly hasDescription: boolean;
}

/** Name and description of a new role. */
export function RoleFields({ draft, onChange, hasDescription }: Props) {
  return (
    <>
      <NameField name={draft.name} onChange={(name) => onChange({ ...draft, name })} fault={nameFault(draft.name)} />
      {hasDescription && (
        <Field label="Description">
          <Textarea value={draft.description} rows={2} onChange={(_, { value }) => onChange({ ...draft, description: value })} />
        </Field>
      )}
    </>
  );
}

/** What trimming comes to besides: no entry left, or pages of the admin center that are lost. */
export function TrimmingWarnings({ before, now }: { readonly before: Kept; readonly now: Kept }) {
  const lost = useMemo(() => lostPages(before, now), [before, now]);
  return (
    <>
      {now.size === 0 && (
        <MessageBar intent="warning" layout="multiline" data-warning="empty">
          <MessageBarBody>A role has at least one entry. Check one.</MessageBarBody>
        </MessageBar>
      )}
      {now.size > 0 && lost.length > 0 && (
        <MessageBar intent="warning" layout="multiline" data-warning="pages">
          <MessageBarBody>Whoever has this role alone will not see these pages of the admin center any more: {lost.join(', ')}.</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
