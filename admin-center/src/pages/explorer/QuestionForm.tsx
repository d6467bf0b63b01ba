import { Button, Field, Input, Select } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { text } from '../../api/cmdlets';
import type { Explaining } from '../../api/explain';
import type { Need } from '../../api/rights';
import { useRequest } from '../../api/useRequest';
import { useCenter } from '../../frame/center';
import { needs } from './needs';
import { NOTHING, type Question } from './question';

interface Props {
  readonly question: Question;
  readonly explaining: Explaining;
  /** Whether others than oneself may be asked about. */
  readonly isAboutAll: boolean;
  readonly onAsk: (question: Question) => void;
}

const TYPING = 250;
const OFFERED = 20;

/** Person, command and object: whatever is left empty is asked for. */
export function QuestionForm({ question, explaining, isAboutAll, onAsk }: Props) {
  const [draft, setDraft] = useState(question);
  const commands = useNames((signal) => explaining.commands(signal), '');
  const known = commands.find((name) => name.toLowerCase() === draft.cmdlet.trim().toLowerCase());
  const parameters = useNames((signal) => explaining.parameters(known ?? '', signal), known ?? '', known !== undefined);
  const edit = (part: Partial<Question>) => setDraft((now) => ({ ...now, ...part }));

  return (
    <form
      className="explorer-form"
      aria-label="Question"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk({
          who: draft.who.trim(),
          cmdlet: known ?? draft.cmdlet.trim(),
          parameters: draft.parameters.trim(),
          on: draft.on.trim(),
          other: draft.other.trim(),
        });
      }}
    >
      <Suggesting
        label="Person"
        hint={isAboutAll ? 'Empty: who may?' : 'You may ask about yourself.'}
        value={draft.who}
        isFixed={!isAboutAll}
        cmdlet="Get-User"
        need={needs.suggestPeople}
        onChange={(who) => edit({ who })}
      />
      <WithNames label="Command" hint="Empty: what may be done?" value={draft.cmdlet} names={commands} onChange={(cmdlet) => edit({ cmdlet })} />
      <Field label="Parameters" hint="-DisplayName Dave -Office">
        <div className="explorer-parameters">
          <Input value={draft.parameters} onChange={(_, { value }) => edit({ parameters: value })} disabled={draft.cmdlet === ''} />
          <Select
            aria-label="Add a parameter"
            value=""
            disabled={parameters.length === 0}
            onChange={(_, { value }) => edit({ parameters: `${draft.parameters} -${value}`.trim() })}
          >
            <option value="">+</option>
            {parameters.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </div>
      </Field>
      <Suggesting label="Object" hint="Empty: on what?" value={draft.on} cmdlet="Get-Recipient" need={needs.suggestObjects} onChange={(on) => edit({ on })} />
      {isAboutAll && (
        <Suggesting
          label="Compare with"
          hint="A second person"
          value={draft.other}
          cmdlet="Get-User"
          need={needs.suggestPeople}
          onChange={(other) => edit({ other })}
        />
      )}
      <div className="explorer-buttons">
        <Button appearance="primary" type="submit" icon={<SearchRegular />}>
          Ask
        </Button>
        <Button type="button" onClick={() => onAsk({ ...NOTHING, who: isAboutAll ? '' : question.who })}>
          Clear
        </Button>
      </div>
    </form>
  );
}

/** Names that are asked for once, and again when what they depend on changes; none where they can't be had. */
function useNames(ask: (signal: AbortSignal) => Promise<readonly string[]>, of: string, isWanted = true) {
  const [names, setNames] = useState<readonly string[]>([]);
  useRequest((signal) => {
    setNames([]);
    if (isWanted) {
      ask(signal).then(setNames, () => {}); // then nothing is suggested
    }
  }, [of, isWanted]);
  return names;
}

interface NamesProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly names: readonly string[];
  readonly isFixed?: boolean;
  readonly onChange: (value: string) => void;
}

function WithNames({ label, hint, value, names, isFixed, onChange }: NamesProps) {
  const list = useId();
  return (
    <Field label={label} hint={hint}>
      <Input
        value={value}
        list={list}
        autoComplete="off"
        readOnly={isFixed ?? false}
        input={{ list }}
        onChange={(_, data) => onChange(data.value)}
        contentAfter={
          <datalist id={list}>
            {names.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        }
      />
    </Field>
  );
}

interface SuggestingProps extends Omit<NamesProps, 'names'> {
  /** Lists what may be meant; without it nothing is suggested. */
  readonly cmdlet: string;
  readonly need: Need;
}

/** A field that suggests what the caller can list while he types. */
function Suggesting({ cmdlet, need, ...field }: SuggestingProps) {
  const { cmdlets, rights } = useCenter();
  const [names, setNames] = useState<readonly string[]>([]);
  const typed = field.value.trim();
  const isFixed = field.isFixed ?? false;

  useRequest((signal) => {
    if (typed.length > 1 && !isFixed && rights.has(need)) {
      cmdlets.page(cmdlet, { Anr: typed, ResultSize: String(OFFERED) }, { select: ['Name'], pageSize: OFFERED, signal }).then(
        ({ objects }) => setNames(objects.map((row) => text(row, 'Name'))),
        () => {}, // then nothing is suggested
      );
    }
  }, [typed, isFixed, cmdlet, need, cmdlets, rights], TYPING);

  return <WithNames {...field} names={names} />;
}
