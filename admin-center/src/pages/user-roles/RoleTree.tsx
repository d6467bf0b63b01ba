import { Checkbox, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { BASIS, grantedFromAbove, toggled, type RoleNode, type RoleSection } from './model';
import './user-roles.css';

interface Props {
  readonly sections: readonly RoleSection[];
  readonly checked: ReadonlySet<string>;
  readonly onChange: (checked: ReadonlySet<string>) => void;
  /** Whether a role can be checked that is not, or cleared that is. */
  readonly canAdd: boolean;
  readonly canRemove: boolean;
}

/** End-user roles with check boxes, children indented below their parents [WEB-23]. */
export function RoleTree({ sections, checked, onChange, canAdd, canRemove }: Props) {
  const covered = grantedFromAbove(sections, checked);
  const isThere = sections.some((section) => section.roles.some((role) => role.name === BASIS));
  const box = (role: RoleNode) => (
    <li key={role.name}>
      <Checkbox
        label={role.name}
        checked={checked.has(role.name)}
        disabled={checked.has(role.name) ? !canRemove : !canAdd}
        onChange={(_, data) => onChange(toggled(checked, role, data.checked === true))}
      />
      <p className="role-description">
        {role.description}
        {covered.has(role.name) && <em> A checked role above it grants this all the same.</em>}
      </p>
      {role.children.length > 0 && <ul>{role.children.map(box)}</ul>}
    </li>
  );
  return (
    <div className="role-tree">
      {sections.map((section) => (
        <fieldset key={section.title}>
          <legend>{section.title}</legend>
          <ul>{section.roles.map(box)}</ul>
        </fieldset>
      ))}
      {isThere && !checked.has(BASIS) && (
        <MessageBar intent="warning" layout="multiline" data-warning="basis">
          <MessageBarBody>Without {BASIS} users lose inbox rules and most of their options.</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
