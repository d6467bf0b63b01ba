import { Field, Input, Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { asApiError, isAborted } from '../../api/errors';
import { useCenter } from '../../frame/center';
import { Waiting } from '../../frame/Waiting';
import { commandFile, download } from '../../list/export';
import { fetchReport, NO_TIMES, reportAddress, reportCommand, type Report, type ReportName, type Times } from './api';
import { ReportTables } from './ReportTables';

const TYPING = 400;
const FORMATS = [
  { format: 'html', label: 'HTML' },
  { format: 'csv', label: 'CSV' },
  { format: 'json', label: 'JSON' },
] as const;

/** One report: of when it is, its files, and the first of its rows. */
export function ReportView({ report }: { readonly report: ReportName }) {
  const { session } = useCenter();
  const [times, setTimes] = useState<Times>(NO_TIMES);
  const [answer, setAnswer] = useState<Report>();
  const [fault, setFault] = useState('');
  const [isStopped, setStopped] = useState(false);
  const [round, setRound] = useState(0);
  const stop = useRef<() => void>(() => {});

  useEffect(() => {
    const controller = new AbortController();
    const timer = window.setTimeout(() => {
      setFault('');
      setStopped(false);
      fetchReport(session.organization, report.name, times, controller.signal)
        .then(setAnswer)
        .catch((error: unknown) => {
          if (!isAborted(error)) {
            setAnswer(undefined);
            setFault(asApiError(error).message);
          }
        });
    }, times === NO_TIMES ? 0 : TYPING);
    stop.current = () => {
      window.clearTimeout(timer);
      controller.abort();
    };
    return stop.current;
  }, [session.organization, report.name, times, round]);

  const time = (key: keyof Times, label: string) => (
    <Field label={label} size="small">
      <Input
        type="datetime-local"
        size="small"
        value={times[key]}
        onChange={(_, { value }) => setTimes((now) => ({ ...now, [key]: value }))}
      />
    </Field>
  );

  return (
    <article className="report" aria-busy={answer === undefined && fault === '' && !isStopped}>
      <h2>{report.title}</h2>
      <p>{report.about}</p>
      <div className="report-tools">
        {report.hasPeriod ? (
          <>
            {time('since', 'Since')}
            {time('until', 'Until')}
          </>
        ) : (
          time('asOf', 'As of')
        )}
        <ul aria-label="Download all of it">
          {FORMATS.map(({ format, label }) => (
            <li key={format}>
              <Link href={reportAddress(session.organization, report.name, times, format)} download>
                Download {label}
              </Link>
            </li>
          ))}
          <li>
            <Link as="button" onClick={() => download(commandFile(report.name, [reportCommand(report.name, times)]))}>
              Download commands
            </Link>
          </li>
        </ul>
      </div>
      {fault !== '' && (
        <MessageBar intent="error">
          <MessageBarBody>{fault}</MessageBarBody>
        </MessageBar>
      )}
      {answer === undefined && fault === '' && (
        <Waiting
          label="Asking…"
          isStopped={isStopped}
          onStop={() => { stop.current(); setStopped(true); }}
          onAgain={() => { setStopped(false); setRound((now) => now + 1); }}
        />
      )}
      {answer !== undefined && <ReportTables report={answer} />}
    </article>
  );
}
