import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** Undefined while they are fetched. */
  readonly names: readonly ReactNode[] | undefined;
  /** What stands there where there are none. */
  readonly nothing?: string;
  readonly most?: number;
}

const MOST_SHOWN = 200;

/** Names in the details pane, under a heading: of members, roles, assignments. */
export function Names({ title, names, nothing = 'None', most = MOST_SHOWN }: Props) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {names === undefined && <p className="nothing">Loading…</p>}
      {names?.length === 0 && <p className="nothing">{nothing}</p>}
      {names !== undefined && names.length > 0 && (
        <ul>
          {names.slice(0, most).map((name, at) => <li key={at}>{name}</li>)}
          {names.length > most && <li className="nothing">and {(names.length - most).toLocaleString('en')} more</li>}
        </ul>
      )}
    </section>
  );
}
