import { Link, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { faultTo } from '../../api/errors';
import { useRequest } from '../../api/useRequest';
import { addressOf, usePlace } from '../../frame/address';
import { useCenter } from '../../frame/center';
import { listReports, type ReportName } from './api';
import { ReportView } from './ReportView';
import './reports.css';

/** compliance management › reports: which there are, and the one that is chosen. */
export default function Reports() {
  const { session } = useCenter();
  const chosen = usePlace().parameters.get('report') ?? '';
  const [reports, setReports] = useState<readonly ReportName[]>();
  const [fault, setFault] = useState('');

  useRequest((signal) => {
    listReports(session.organization, signal)
      .then(setReports)
      .catch(faultTo(setFault));
  }, [session.organization]);

  if (fault !== '') {
    return (
      <MessageBar intent="error">
        <MessageBarBody>{fault}</MessageBarBody>
      </MessageBar>
    );
  }
  if (reports === undefined) {
    return <Spinner label="Loading…" />;
  }
  const report = reports.find((each) => each.name === chosen) ?? reports[0];
  return (
    <div className="reports">
      <nav aria-label="reports">
        <ul>
          {reports.map((each) => (
            <li key={each.name}>
              <Link
                href={addressOf('reports', { report: each.name })}
                {...(each === report ? { 'aria-current': 'page' as const } : {})}
              >
                {each.title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {report !== undefined && <ReportView key={report.name} report={report} />}
    </div>
  );
}
