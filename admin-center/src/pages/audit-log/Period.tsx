import { Field, Input } from '@fluentui/react-components';

/** From a day to a day, both included; '' leaves that side open. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const DAY = 86_400_000;

/** The last two weeks, as the report begins with. */
export function lastDays(): Days {
  const today = new Date();
  return { from: day(new Date(today.getTime() - 13 * DAY)), to: day(today) };
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** What is wrong with the days, or ''. */
export function faultOf({ from, to }: Days): string {
  return from !== '' && to !== '' && from > to ? 'The start date is after the end date.' : '';
}

/** The days as parameters of the search: the end is the first moment that is too late. */
export function dateParameters({ from, to }: Days): { StartDate?: string; EndDate?: string } {
  return {
    ...(from === '' ? {} : { StartDate: `${from}T00:00:00Z` }),
    ...(to === '' ? {} : { EndDate: `${day(new Date(Date.parse(to) + DAY))}T00:00:00Z` }),
  };
}

/** Fields for the days, in UTC as the log counts them. */
export function Period({ days, onChange }: { readonly days: Days; readonly onChange: (days: Days) => void }) {
  const fault = faultOf(days);
  return (
    <>
      <Field label="Start date (UTC)">
        <Input type="date" value={days.from} onChange={(_, { value }) => onChange({ ...days, from: value })} />
      </Field>
      <Field label="End date (UTC)" {...(fault === '' ? {} : { validationMessage: fault })}>
        <Input type="date" value={days.to} onChange={(_, { value }) => onChange({ ...days, to: value })} />
      </Field>
    </>
  );
}
