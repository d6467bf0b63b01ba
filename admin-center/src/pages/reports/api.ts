import { verbText } from '../../api/commandText';
import { ask } from '../../api/http';

/** A report that there is. */
export interface ReportName {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly hasPeriod: boolean;
}

export type CellValue = string | number | boolean | readonly string[];

export interface ReportTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** A report as the server answers it. */
export interface Report {
  readonly title: string;
  readonly written: string;
  readonly source: {
    readonly organization: string;
    readonly forestRoot: string;
    readonly version: number;
    readonly versionMade: string;
    readonly loadedBy: string;
    readonly loaded: string;
  };
  readonly considered: Readonly<Record<string, number>>;
  readonly open: readonly string[];
  readonly tables: readonly ReportTable[];
  readonly paths: readonly { readonly title: string; readonly steps: readonly string[] }[];
}

/** Of when the report is, or of which period: local times as the browser's fields give them, '' for none. */
export interface Times {
  readonly asOf: string;
  readonly since: string;
  readonly until: string;
}

export const NO_TIMES: Times = { asOf: '', since: '', until: '' };

/** How many rows are shown; a file holds all. */
export const SHOWN = 200;

function reports(organization: string): string {
  return `/api/v1/${encodeURIComponent(organization)}/reports`;
}

export async function listReports(organization: string, signal: AbortSignal): Promise<readonly ReportName[]> {
  const body = await ask<{ readonly reports: readonly ReportName[] }>(reports(organization), { signal });
  return body.reports;
}

/** The address of a report: shown rows are JSON and few, a file is whole. */
export function reportAddress(organization: string, name: string, times: Times, format: 'shown' | 'html' | 'csv' | 'json') {
  const query = new URLSearchParams();
  if (format === 'shown') {
    query.set('first', String(SHOWN));
  } else {
    query.set('format', format);
  }
  for (const key of ['asOf', 'since', 'until'] as const) {
    if (times[key] !== '') {
      query.set(key, new Date(times[key]).toISOString());
    }
  }
  return `${reports(organization)}/${encodeURIComponent(name)}?${query}`;
}

/** What makes the report where the organization is. */
export function reportCommand(name: string, { asOf, since, until }: Times): string {
  const times = Object.entries({ '--as-of': asOf, '--since': since, '--until': until }).filter(([, time]) => time !== '');
  return verbText('report', name, ...times.flatMap(([option, time]) => [option, new Date(time).toISOString()]));
}

export function fetchReport(organization: string, name: string, times: Times, signal: AbortSignal): Promise<Report> {
  return ask<Report>(reportAddress(organization, name, times, 'shown'), { signal });
}
