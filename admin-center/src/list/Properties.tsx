import { text, type ResultObject } from '../api/cmdlets';

interface Props {
  readonly title: string;
  readonly of: ResultObject;
  /** Property and label; those that hold nothing are left out. */
  readonly lines: readonly (readonly [string, string])[];
}

const TIME = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)[.\d]*(Z|\+00:00)$/;

/** Times without what nobody reads. */
function readable(value: string): string {
  return value.replace(TIME, '$1 $2 UTC');
}

/** An object's properties in the details pane. */
export function Properties({ title, of, lines }: Props) {
  return (
    <>
      <h2>{title}</h2>
      {lines
        .filter(([property]) => text(of, property) !== '')
        .map(([property, label]) => (
          <section key={property}>
            <h3>{label}</h3>
            <p>{readable(text(of, property))}</p>
          </section>
        ))}
    </>
  );
}
