import { Field } from '@fluentui/react-components';
import { UnitInput } from './UnitInput';

interface Props {
  readonly value: string;
  readonly onChange: (unit: string) => void;
}

/** Where a new object is to stand; nothing for where the cmdlet puts it. */
export function UnitField(props: Props) {
  return (
    <Field label="Organizational unit" hint="Left empty: the container Users.">
      <UnitInput label="Organizational unit" {...props} />
    </Field>
  );
}
