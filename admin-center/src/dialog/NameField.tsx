import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';

/** The longest name that an object can have. */
export const LONGEST_NAME = 64;

/** What is wrong with a name; '' for nothing [WEB-17]. */
export function nameFault(name: string, of: string): string {
  const trimmed = name.trim();
  if (trimmed === '') {
    return `Give the ${of} a name.`;
  }
  return trimmed.length > LONGEST_NAME ? `A name has ${LONGEST_NAME} characters at most.` : '';
}

interface Props {
  readonly name: string;
  readonly onChange: (name: string) => void;
  /** What is wrong with it; '' for nothing. It is told once something was typed. */
  readonly fault: string;
  readonly isFixed?: boolean;
}

/** The name of what is made or changed: checked while typing, blanks at its ends are cut [WEB-17]. */
export function NameField({ name, onChange, fault, isFixed = false }: Props) {
  const [touched, setTouched] = useState(false);
  return (
    <Field label="Name" required {...(touched && fault !== '' ? { validationMessage: fault, validationState: 'error' as const } : {})}>
      <Input
        value={name}
        readOnly={isFixed}
        onChange={(_, { value }) => { setTouched(true); onChange(value); }}
        onBlur={() => { if (!isFixed) { setTouched(true); onChange(name.trim()); } }}
      />
    </Field>
  );
}
