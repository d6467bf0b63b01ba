import { useMemo } from 'react';
import { text, texts, type ResultObject } from '../../api/cmdlets';
import type { Explaining } from '../../api/explain';
import { shortName } from '../../api/session';
import type { Column } from '../../list/columns';
import { ListView } from '../../list/ListView';
import type { Source } from '../../list/source';
import { bodyOf, verbsOf, type Question } from './question';

interface Props {
  readonly question: Question;
  readonly explaining: Explaining;
}

interface Commands {
  readonly onlyOne: readonly ResultObject[];
  readonly onlyOther: readonly ResultObject[];
}

interface Objects {
  readonly onlyOne: { readonly results: readonly ResultObject[]; readonly count: number };
  readonly onlyOther: { readonly results: readonly ResultObject[]; readonly count: number };
}

const MOST = 1000;

/** What one person may and the other may not, side by side. */
export function Compared({ question, explaining }: Props) {
  const source = useMemo<Source>(
    () => ({
      first: async (_, __, signal) => {
        const body = { ...bodyOf(question), limit: MOST };
        const rows =
          question.cmdlet === ''
            ? commandRows(await explaining.post<Commands>('compare', body, signal))
            : objectRows(await explaining.post<Objects>('compare', body, signal));
        return { objects: rows, warnings: [] };
      },
      searches: false,
      commands: () => verbsOf(question),
    }),
    [explaining, question],
  );
  const columns: readonly Column[] = [
    { id: 'what', title: question.cmdlet === '' ? 'Command' : 'Object', text: (row) => text(row, 'what') },
    { id: 'one', title: `Only ${shortName(question.who)}`, text: (row) => text(row, 'one'), width: 2 },
    { id: 'other', title: `Only ${shortName(question.other)}`, text: (row) => text(row, 'other'), width: 2 },
  ];
  return <ListView label="differences" source={source} columns={columns} rowKey={(row) => text(row, 'what')} initialSorting={{ column: 'what', isDescending: false }} />;
}

const parametersOf = (row: ResultObject | undefined) =>
  row === undefined ? '' : texts(row, 'parameters').map((name) => `-${name}`).join(' ') || 'yes';

function commandRows({ onlyOne, onlyOther }: Commands): readonly ResultObject[] {
  const one = new Map(onlyOne.map((row) => [text(row, 'cmdlet'), row]));
  const other = new Map(onlyOther.map((row) => [text(row, 'cmdlet'), row]));
  return [...new Set([...one.keys(), ...other.keys()])].map((what) => ({
    what,
    one: parametersOf(one.get(what)),
    other: parametersOf(other.get(what)),
  }));
}

function objectRows({ onlyOne, onlyOther }: Objects): readonly ResultObject[] {
  return [
    ...onlyOne.results.map((row) => ({ what: text(row, 'object'), one: 'yes', other: '' })),
    ...onlyOther.results.map((row) => ({ what: text(row, 'object'), one: '', other: 'yes' })),
    ...cut(onlyOne.count - onlyOne.results.length, 'one'),
    ...cut(onlyOther.count - onlyOther.results.length, 'other'),
  ];
}

/** How many more there are than are listed. */
function cut(more: number, side: 'one' | 'other'): readonly ResultObject[] {
  return more > 0 ? [{ what: '… more', one: '', other: '', [side]: String(more) }] : [];
}
