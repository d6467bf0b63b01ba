import { Button, Field as LabelledField, Input, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useMemo, useState, type FormEvent } from 'react';
import { warningsOf } from '../../api/changes';
import { displayName, text, type ResultObject } from '../../api/cmdlets';
import { commandText } from '../../api/commandText';
import { useDecisions } from '../../api/decisions';
import { asApiError, isAborted, type ApiError } from '../../api/errors';
import { cmdlet } from '../../api/rights';
import { useRequest } from '../../api/useRequest';
import { useCommands } from '../../dialog/Commands';
import { Failure } from '../../dialog/Failure';
import { changeCommands, changeQuestions, valuesOf, type Values } from '../../dialog/fields';
import { useCenter } from '../../frame/center';
import { FIELDS, SECTIONS, type Field } from './fields';
import './options.css';

/** my options › account: what one's policy lets one change of oneself, and the rest to be read [WEB-33]. */
export default function MyAccount() {
  const { session, cmdlets, changes, rights, notify } = useCenter();
  const [user, setUser] = useState<ResultObject>();
  const [version, setVersion] = useState(0);
  const [now, setNow] = useState<Values>({});
  const [fault, setFault] = useState<ApiError>();
  const [busy, setBusy] = useState(false);
  const [round, setRound] = useState(0);
  const asked = useMemo(() => changeQuestions(FIELDS, 'user', session.id), [session.id]);
  const answers = useDecisions(session.id, asked);

  useRequest((signal) => {
    const fetch = async () => {
      const seen = await changes.version(signal);
      const found = (await cmdlets.all('Get-User', { Identity: session.id }, { signal }))[0] ?? {};
      setVersion(seen);
      setUser(found);
      setNow(valuesOf(FIELDS, () => found));
    };
    fetch().catch((error: unknown) => {
      if (!isAborted(error)) {
        setFault(asApiError(error));
      }
    });
  }, [session.id, cmdlets, changes, round]);

  const before = useMemo(() => valuesOf(FIELDS, () => user ?? {}), [user]);
  const commands = user === undefined ? [] : changeCommands(FIELDS, session.id, before, now);
  const { button, shown } = useCommands(commands.map(commandText));
  const mayChange = (field: Field) =>
    rights.has(cmdlet(field.cmdlet, 'Identity', field.parameter)) && answers?.[FIELDS.indexOf(field)] === true;
  const editable = FIELDS.some(mayChange);

  const save = (event: FormEvent) => {
    event.preventDefault();
    if (commands.length === 0 || busy) {
      return;
    }
    setBusy(true);
    setFault(undefined);
    changes
      .save(commands, version)
      .then((saved) => {
        warningsOf(saved).forEach((warning) => notify({ kind: 'warning', text: warning }));
        notify({ kind: 'success', text: 'Your account was saved.' });
        setRound((last) => last + 1);
      })
      .catch((error: unknown) => setFault(asApiError(error)))
      .finally(() => setBusy(false));
  };

  if (user === undefined) {
    return fault === undefined ? <Spinner className="waiting" label="Loading…" /> : <Failure text={fault.message} />;
  }
  return (
    <form className="options" noValidate onSubmit={save} aria-label="My account">
      <h1>{displayName(user)}</h1>
      <p>
        {[
          [text(user, 'Title'), text(user, 'Department'), text(user, 'Company')].filter((each) => each !== '').join(', '),
          text(user, 'WindowsEmailAddress'),
        ]
          .filter((each) => each !== '')
          .map((each) => <span key={each} className="options-line">{each}</span>)}
      </p>
      {answers !== undefined && !editable && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>Your organization looks after your account: there is nothing here that you change yourself.</MessageBarBody>
        </MessageBar>
      )}
      {SECTIONS.map((section) => (
        <section key={section} aria-label={section} className="options-section">
          <h2>{section}</h2>
          {FIELDS.filter((field) => field.section === section && (mayChange(field) || before[field.parameter] !== '')).map((field) =>
            mayChange(field) ? (
              <LabelledField key={field.parameter} label={field.label}>
                <Input
                  value={now[field.parameter] ?? ''}
                  maxLength={256}
                  onChange={(_, { value }) => setNow((last) => ({ ...last, [field.parameter]: value }))}
                />
              </LabelledField>
            ) : (
              <div key={field.parameter} className="options-fixed">
                <span>{field.label}</span>
                <span>{before[field.parameter]}</span>
              </div>
            ),
          )}
        </section>
      ))}
      <Failure text={fault?.message ?? ''}>
        {fault?.code === 'ChangedMeanwhile' && (
          <Button size="small" onClick={() => { setFault(undefined); setRound((last) => last + 1); }}>
            Reload
          </Button>
        )}
      </Failure>
      {editable && (
        <div className="options-actions">
          <Button type="submit" appearance="primary" disabled={commands.length === 0 || busy}>Save</Button>
          {button}
        </div>
      )}
      {shown}
    </form>
  );
}
