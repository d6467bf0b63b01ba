import { Button, Field, Textarea } from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { Explaining, InvalidFilter, Over } from '../../api/explain';
import { useRequest } from '../../api/useRequest';
import { completionAt } from './completion';

interface Props {
  readonly explaining: Explaining;
  readonly over: Over;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with it and where, as the server reads it [OPATH-27]. */
  readonly invalid: InvalidFilter['invalid'] | undefined;
  readonly isFixed: boolean;
}

/** A filter, with the names of properties as one types, and the place where it goes wrong. */
export function FilterField({ explaining, over, value, onChange, invalid, isFixed }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [properties, setProperties] = useState<readonly string[]>([]);
  const [caret, setCaret] = useState(-1);
  useRequest((signal) => {
    explaining.properties(over, signal).then(setProperties, () => {}); // then no names are offered
  }, [explaining, over]);

  const completion = completionAt(value, caret < 0 ? 0 : Math.min(caret, value.length), properties);
  const offered = caret < 0 || isFixed ? [] : completion.offered;
  const take = (word: string) => {
    const behind = value.slice(completion.to);
    const at = completion.from + word.length + 1;
    onChange(`${value.slice(0, completion.from)}${word} ${behind.trimStart()}`);
    setCaret(at);
    window.setTimeout(() => {
      field.current?.focus();
      field.current?.setSelectionRange(at, at);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const first = offered[0];
    if (event.key === ' ' && event.ctrlKey && first !== undefined) {
      event.preventDefault();
      take(first);
    }
  };
  return (
    <div className="filter-field">
      <Field
        label="Filter"
        required
        hint="Ctrl+Space takes the first of the offered words."
        {...(invalid === undefined ? {} : { validationMessage: invalid.message, validationState: 'error' as const })}
      >
        <Textarea
          className="filter-text"
          textarea={{ ref: field, spellCheck: false }}
          rows={3}
          value={value}
          readOnly={isFixed}
          placeholder={over === 'recipients' ? "City -eq 'Vancouver'" : "Name -like 'EX*'"}
          onChange={(event, data) => { onChange(data.value); setCaret(event.target.selectionStart); }}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
        />
      </Field>
      {offered.length > 0 && (
        <div className="filter-words" role="group" aria-label="Words that fit here">
          {offered.map((word) => (
            <Button key={word} size="small" type="button" onClick={() => take(word)}>
              {word}
            </Button>
          ))}
        </div>
      )}
      {invalid !== undefined && <Fault text={value} column={invalid.column} />}
    </div>
  );
}

/** The filter with the place that the server could not read; at the end of it, where something is lacking. */
function Fault({ text, column }: { readonly text: string; readonly column: number }) {
  const at = Math.max(0, Math.min(column - 1, text.length));
  const word = /^(?:'[^']*'?|"[^"]*"?|\s*[^\s()]+|.)/s.exec(text.slice(at))?.[0] ?? '';
  return (
    <p className="filter-fault" data-field="fault" aria-hidden>
      {text.slice(0, at)}
      <mark>{word === '' ? '␣' : word}</mark>
      {text.slice(at + word.length)}
    </p>
  );
}
