import { Link } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { text, texts, type ResultObject } from '../../api/cmdlets';
import type { Explaining, List, Reason } from '../../api/explain';
import { shortName } from '../../api/session';
import { addressOf } from '../../frame/address';
import type { Column } from '../../list/columns';
import { ListView } from '../../list/ListView';
import type { Source } from '../../list/source';
import { addressParameters, bodyOf, kindOf, verbsOf, type Question } from './question';

interface Props {
  readonly question: Question;
  readonly explaining: Explaining;
}

/** What a list shows, and which question a row leads to. */
interface Shape {
  readonly label: string;
  readonly route: string;
  readonly columns: readonly Column[];
  readonly rowKey: (row: ResultObject) => string;
  readonly further: (row: ResultObject) => Question;
}

/** Who may, what somebody may, on what: as a list. */
export function Listed({ question, explaining }: Props) {
  const [told, setTold] = useState<Pick<List, 'untold' | 'linked'>>({ untold: 0, linked: [] });
  const shape = useMemo(() => shapeOf(question), [question]);
  const source = useMemo<Source>(
    () => ({
      first: async (_, pageSize, signal) => {
        const list = await explaining.list(shape.route, bodyOf(question), pageSize, signal);
        setTold(list);
        return list.page;
      },
      searches: false,
      commands: () => verbsOf(question),
    }),
    [explaining, question, shape],
  );
  return (
    <>
      <ListView
        label={shape.label}
        source={source}
        columns={shape.columns}
        rowKey={shape.rowKey}
        details={(row) => <Details row={row} further={shape.further(row)} />}
      />
      {told.untold > 0 && <p className="nothing">{told.untold} more are not named: you may not read them.</p>}
      {told.linked.map((group) => (
        <p key={group.linkedRoleGroup}>
          {group.suffices === false ? 'Perhaps some' : 'Everybody'} in linked role group {group.linkedRoleGroup}, whose members another forest knows.
        </p>
      ))}
    </>
  );
}

const objectColumns: readonly Column[] = [
  { id: 'object', title: 'Object', text: (row) => shortName(text(row, 'object')) },
  { id: 'place', title: 'Place', text: (row) => text(row, 'object'), width: 2, isMinor: true },
  { id: 'type', title: 'Type', text: (row) => text(row, 'type'), isMinor: true },
];

function shapeOf(question: Question): Shape {
  switch (kindOf(question)) {
    case 'whoCan':
      return {
        label: 'people',
        route: 'who-can',
        columns: [
          { id: 'user', title: 'Person', text: (row) => shortName(text(row, 'user') || text(row, 'linkedRoleGroup')) },
          { id: 'through', title: 'Through', text: (row) => throughOf(row).join('; '), width: 3, isMinor: true },
        ],
        rowKey: (row) => text(row, 'id'),
        further: (row) => ({ ...question, who: text(row, 'user') }),
      };
    case 'whoTouches':
      return {
        label: 'people',
        route: 'who-can',
        columns: [
          { id: 'object', title: 'Person', text: (row) => shortName(text(row, 'object')) },
          { id: 'count', title: 'Commands', text: (row) => String(texts(row, 'cmdlets').length), sortBy: (row) => texts(row, 'cmdlets').length },
          { id: 'cmdlets', title: 'Such as', text: (row) => texts(row, 'cmdlets').join(', '), width: 3, isMinor: true },
        ],
        rowKey: (row) => text(row, 'id'),
        further: (row) => ({ ...question, who: text(row, 'object') }),
      };
    case 'objects':
      return {
        label: 'objects',
        route: 'what-can',
        columns: objectColumns,
        rowKey: (row) => text(row, 'id'),
        further: (row) => ({ ...question, on: text(row, 'object') }),
      };
    default:
      return {
        label: 'commands',
        route: 'what-can',
        columns: [
          { id: 'cmdlet', title: 'Command', text: (row) => text(row, 'cmdlet') },
          { id: 'parameters', title: 'Parameters', text: (row) => texts(row, 'parameters').join(', '), width: 3, isMinor: true },
        ],
        rowKey: (row) => text(row, 'cmdlet'),
        further: (row) => ({ ...question, cmdlet: text(row, 'cmdlet') }),
      };
  }
}

function throughOf(row: ResultObject): readonly string[] {
  const grants = (row['grants'] ?? []) as readonly Reason[];
  return [
    ...new Set(
      grants.map(
        (grant) => (grant.assignment ?? 'management of the group') + (grant.via.length === 0 ? '' : ` via ${grant.via.join(' in ')}`),
      ),
    ),
  ];
}

function Details({ row, further }: { readonly row: ResultObject; readonly further: Question }) {
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['Through', throughOf(row)],
    ['Commands', texts(row, 'cmdlets')],
    ['Parameters', texts(row, 'parameters')],
  ];
  return (
    <>
      <h2>{shortName(text(row, 'user') || text(row, 'object') || text(row, 'cmdlet'))}</h2>
      <p>{text(row, 'user') || text(row, 'object')}</p>
      {row['shell'] === false && <p>May open no management shell.</p>}
      <Link href={addressOf('explorer', addressParameters(further))}>Ask further about this</Link>
      {lists
        .filter(([, items]) => items.length > 0)
        .map(([title, items]) => (
          <section key={title}>
            <h3>{title}</h3>
            <ul>
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}
