import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import { displayName, text, type ResultObject } from '../../api/cmdlets';
import { useDecisions } from '../../api/decisions';
import { useCenter } from '../../frame/center';
import { changeQuestions } from '../../dialog/fields';
import { FIELDS, typeText } from './fields';
import { needs } from './needs';

interface Props {
  readonly mailbox: ResultObject;
  /** Tells whether it can be read only [WEB-32]. */
  readonly onDecided: (id: string, isReadOnly: boolean) => void;
}

const LINES: readonly (readonly [string, string])[] = [
  ['PrimarySmtpAddress', 'Email address'],
  ['OrganizationalUnit', 'Organizational unit'],
  ['Database', 'Mailbox database'],
];

/** What stands beside the list of mailboxes. */
export function MailboxDetails({ mailbox, onDecided }: Props) {
  const { session, rights } = useCenter();
  const id = text(mailbox, 'Guid');
  const asked = useMemo(() => (rights.has(needs.edit) ? changeQuestions(FIELDS, 'mailbox', id) : []), [id, rights]);
  const answers = useDecisions(session.id, asked);
  const isReadOnly = answers !== undefined && asked.length > 0 && !answers.includes(true);
  useEffect(() => {
    if (answers !== undefined) {
      onDecided(id, isReadOnly);
    }
  }, [answers, id, isReadOnly, onDecided]);
  return (
    <>
      <h2>{displayName(mailbox)}</h2>
      {isReadOnly && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>You can see this mailbox; to change it is outside of your write scope.</MessageBarBody>
        </MessageBar>
      )}
      <h3>Mailbox type</h3>
      <p>{typeText(mailbox)}</p>
      {LINES.filter(([property]) => text(mailbox, property) !== '').map(([property, label]) => (
        <section key={property}>
          <h3>{label}</h3>
          <p>{text(mailbox, property)}</p>
        </section>
      ))}
      <h3>Role assignment policy</h3>
      <p>{text(mailbox, 'RoleAssignmentPolicy') || 'None: its user can change nothing himself.'}</p>
    </>
  );
}
