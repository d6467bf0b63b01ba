import { text, type Command, type ResultObject } from '../../api/cmdlets';
import { Confirm } from '../../dialog/Confirm';
import type { Ends } from '../../dialog/FormDialog';
import { deleteCommands, enableCommands } from './commands';

/** What is done to assignments after Yes. */
export type Doing = 'enable' | 'disable' | 'delete';

const WORDS: Readonly<Record<Doing, { readonly title: string; readonly question: string; readonly done: string }>> = {
  enable: { title: 'Enable role assignments', question: 'Put into effect', done: 'is enabled' },
  disable: { title: 'Disable role assignments', question: 'Suspend', done: 'is disabled' },
  delete: { title: 'Delete role assignments', question: 'Delete', done: 'is deleted' },
};
const MOST_SHOWN = 10;

function commandsFor(doing: Doing, names: readonly string[]): readonly Command[] {
  return doing === 'delete' ? deleteCommands(names) : enableCommands(names, doing === 'enable');
}

interface Props extends Ends {
  readonly doing: Doing;
  readonly assignments: readonly ResultObject[];
}

/** Enables, disables or deletes assignments, all or none of them. */
export function ConfirmAssignments({ doing, assignments, ...ends }: Props) {
  const names = assignments.map((assignment) => text(assignment, 'Name'));
  const commands = commandsFor(doing, names);
  const { title, question, done } = WORDS[doing];
  return (
    <Confirm
      {...ends}
      title={title}
      commands={commands}
      said={names.length === 1 ? `Assignment '${names[0]}' ${done}.` : `${names.length} assignments: each ${done}.`}
    >
      <p>{question} {names.length === 1 ? 'this assignment?' : `these ${names.length} assignments?`}</p>
      <ul className="names">
        {names.slice(0, MOST_SHOWN).map((name) => <li key={name}>{name}</li>)}
        {names.length > MOST_SHOWN && <li className="nothing">and {names.length - MOST_SHOWN} more</li>}
      </ul>
    </Confirm>
  );
}
