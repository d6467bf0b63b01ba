import { Field as LabelledField, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { text } from '../../api/cmdlets';
import { decisions } from '../../api/decisions';
import { cmdlet } from '../../api/rights';
import { changeCommands, changeQuestions, valuesOf, type Values } from '../../dialog/fields';
import { FormDialog, type Ends } from '../../dialog/FormDialog';
import { Opening, type Reading } from '../../dialog/Opening';
import { useCenter, type Center } from '../../frame/center';
import { FIELDS, POLICY, type Field } from './fields';
import { needs } from './needs';

interface Props extends Ends {
  /** The mailbox's GUID. */
  readonly id: string;
  readonly name: string;
}

/** What the dialog begins with. */
interface Opened {
  readonly before: Values;
  readonly policies: readonly string[];
  /** Whether the caller may change the fields, in their order. */
  readonly may: readonly boolean[];
}

async function open({ cmdlets, rights, session }: Center, id: string, signal: AbortSignal): Promise<Opened> {
  const [[mailbox = {}], [user = {}], policies, decided] = await Promise.all([
    cmdlets.all('Get-Mailbox', { Identity: id }, { signal }),
    rights.has(needs.account) ? cmdlets.all('Get-User', { Identity: id }, { signal }) : [],
    rights.has(needs.policies) ? cmdlets.all('Get-RoleAssignmentPolicy', {}, { signal, select: ['Name'] }) : [],
    decisions(session.id, changeQuestions(FIELDS, 'mailbox', id), signal),
  ]);
  return {
    before: valuesOf(FIELDS, (field) => (field.cmdlet === 'Set-User' ? user : mailbox)),
    policies: policies.map((policy) => text(policy, 'Name')).sort(),
    may: FIELDS.map(
      (field, at) =>
        decided[at] === true
        && rights.has(cmdlet(field.cmdlet, 'Identity', field.parameter))
        && (field.parameter !== POLICY || rights.has(needs.policies)),
    ),
  };
}

const SECTIONS = ['general', 'organization', 'mailbox features'] as const;

/** A mailbox: names and phone, and the role assignment policy [WEB-29]. What the caller may not change stands there grey [WEB-32]. */
export function MailboxDialog(props: Props) {
  const center = useCenter();
  return (
    <Opening title={props.name} load={(signal) => open(center, props.id, signal)} onClose={props.onClose}>
      {(opened, reading) => <Form {...props} {...reading} opened={opened} />}
    </Opening>
  );
}

function Form({ id, name, opened: { before, policies, may }, ...dialog }: Props & Reading & { readonly opened: Opened }) {
  const { rights } = useCenter();
  const [now, setNow] = useState(before);
  const commands = changeCommands(FIELDS, id, before, now);
  const isShown = (field: Field) => field.cmdlet === 'Set-Mailbox' || rights.has(needs.account);
  const mayChange = (field: Field) => may[FIELDS.indexOf(field)] === true;
  const set = (parameter: string, value: string) => setNow((last) => ({ ...last, [parameter]: value }));
  const isNamed = (now['DisplayName'] ?? '').trim() !== '' || before['DisplayName'] === '';

  return (
    <FormDialog {...dialog} title={name} canSave={commands.length > 0 && isNamed} commands={commands} said={`${name} was saved.`}>
      {SECTIONS.map((section) => {
        const fields = FIELDS.filter((field) => field.section === section && isShown(field));
        return fields.length === 0 ? null : (
          <section key={section} className="fields" aria-label={section}>
            <h3>{section}</h3>
            {fields.map((field) => (
              <LabelledField
                key={field.parameter}
                label={field.label}
                {...(field.parameter === POLICY ? { hint: 'What the user may do himself. It counts from his next request on.' } : {})}
                {...(field.parameter === 'DisplayName' && !isNamed ? { validationMessage: 'A mailbox has a name.' } : {})}
              >
                {field.parameter === POLICY ? (
                  <Select
                    value={now[POLICY] ?? ''}
                    disabled={!mayChange(field)}
                    onChange={(_, { value }) => set(POLICY, value)}
                  >
                    {[...new Set([before[POLICY] ?? '', ...policies])].map((policy) => (
                      <option key={policy} value={policy}>{policy === '' ? '[No policy]' : policy}</option>
                    ))}
                  </Select>
                ) : (
                  <Input
                    value={now[field.parameter] ?? ''}
                    disabled={!mayChange(field)}
                    maxLength={256}
                    onChange={(_, { value }) => set(field.parameter, value)}
                  />
                )}
              </LabelledField>
            ))}
          </section>
        );
      })}
    </FormDialog>
  );
}
