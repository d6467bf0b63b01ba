import { FormDialog, type FormProps } from './FormDialog';

/** A question with Yes and No. What was changed meanwhile has to be looked at again before it is asked again. */
export function Confirm(props: Omit<FormProps, 'canSave' | 'isQuestion' | 'onReload' | 'size'>) {
  return <FormDialog {...props} size="small" isQuestion canSave onReload={props.onDone} />;
}
