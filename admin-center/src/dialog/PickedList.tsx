import { Button, Field } from '@fluentui/react-components';
import { AddRegular, DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

/** One of several things that were picked. */
export interface Picked {
  /** What a cmdlet is given. */
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly label: string;
  readonly items: readonly Picked[];
  /** Opens the picker; not there where nothing can be added. */
  readonly onAdd?: (() => void) | undefined;
  /** Not there where nothing can be taken away. */
  readonly onRemove?: ((item: Picked) => void) | undefined;
  readonly hint?: string;
  readonly children?: ReactNode;
}

/** Whoever takes one away by keyboard goes on at the one after it, or at the one before, or at what is around. */
function moveOn(button: HTMLElement): void {
  const item = button.closest('li');
  const next = (item?.nextElementSibling ?? item?.previousElementSibling)?.querySelector('button') ?? item?.closest('.picked')?.querySelector('button');
  (next === button ? button.closest<HTMLElement>('[role$=dialog]') : next)?.focus();
}

/** What was picked, with buttons to add and to take away. */
export function PickedList({ label, items, onAdd, onRemove, hint, children }: Props) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <div className="picked" role="group" aria-label={label}>
        {onAdd !== undefined && (
          <Button size="small" icon={<AddRegular />} onClick={onAdd} aria-label={`Add ${label.toLowerCase()}`}>
            Add
          </Button>
        )}
        <ul>
          {items.map((item) => (
            <li key={item.id}>
              <span>{item.name}</span>
              {onRemove !== undefined && (
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<DismissRegular />}
                  aria-label={`Remove ${item.name}`}
                  onClick={({ currentTarget }) => {
                    moveOn(currentTarget);
                    onRemove(item);
                  }}
                />
              )}
            </li>
          ))}
          {items.length === 0 && <li className="nothing">None</li>}
        </ul>
        {children}
      </div>
    </Field>
  );
}
