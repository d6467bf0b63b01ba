import { Field as LabelledField, Input, MessageBar, MessageBarBody, Select, Spinner } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { warningsOf } from '../../api/changes';
import { text } from '../../api/cmdlets';
import { useDecisions } from '../../api/decisions';
import { asApiError, isAborted } from '../../api/errors';
import { cmdlet } from '../../api/rights';
import { FormDialog } from '../../dialog/FormDialog';
import { useCenter } from '../../frame/center';
import { editCommands, FIELDS, POLICY, questions, values, type Field, type Values } from './fields';
import { needs } from './needs';

interface Props {
  /** The mailbox's GUID. */
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** What the dialog begins with. */
interface Read {
  readonly before: Values;
  readonly version: number;
  readonly policies: readonly string[];
}

const SECTIONS = ['general', 'organization', 'mailbox features'] as const;

/** A mailbox: names and phone, and the role assignment policy [WEB-29]. What the caller may not change stands there grey [WEB-32]. */
export function MailboxDialog({ id, name, onClose, onSaved }: Props) {
  const { session, cmdlets, changes, rights, notify } = useCenter();
  const [read, setRead] = useState<Read>();
  const [now, setNow] = useState<Values>({});
  const [fault, setFault] = useState('');
  const asked = useMemo(() => questions(id), [id]);
  const answers = useDecisions(session.id, asked);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const fetch = async () => {
      const version = await changes.version(signal);
      const [mailboxes, users, policies] = await Promise.all([
        cmdlets.all('Get-Mailbox', { Identity: id }, { signal }),
        rights.has(needs.account) ? cmdlets.all('Get-User', { Identity: id }, { signal }) : [],
        rights.has(needs.policies) ? cmdlets.all('Get-RoleAssignmentPolicy', {}, { signal, select: ['Name'] }) : [],
      ]);
      const before = values(mailboxes[0] ?? {}, users[0]);
      setRead({ before, version, policies: policies.map((policy) => text(policy, 'Name')).sort() });
      setNow(before);
    };
    fetch().catch((error: unknown) => {
      if (!isAborted(error)) {
        setFault(asApiError(error).message);
      }
    });
    return () => controller.abort();
  }, [id, cmdlets, changes, rights]);

  const commands = read === undefined ? [] : editCommands(id, read.before, now);
  const isShown = (field: Field) =>
    field.cmdlet === 'Set-Mailbox' ? true : rights.has(needs.account);
  const mayChange = (field: Field) =>
    rights.has(cmdlet(field.cmdlet, 'Identity', field.parameter))
    && (answers === undefined || answers[FIELDS.indexOf(field)] === true)
    && (field.parameter !== POLICY || rights.has(needs.policies));
  const set = (parameter: string, value: string) => setNow((before) => ({ ...before, [parameter]: value }));
  const isNamed = (now['DisplayName'] ?? '').trim() !== '' || (read?.before['DisplayName'] ?? '') === '';

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
      {read === undefined && fault === '' && <Spinner label="Loading…" />}
      {read !== undefined &&
        SECTIONS.map((section) => {
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
                      {[...new Set([read.before[POLICY] ?? '', ...read.policies])].map((policy) => (
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
