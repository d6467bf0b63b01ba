import { text, type Command, type ResultObject } from '../api/cmdlets';
import type { Question } from '../api/decisions';

/** A field of a dialog or page that stands for one parameter of one cmdlet, named as the property that it shows. */
export interface ParameterField {
  readonly parameter: string;
  readonly cmdlet: string;
}

/** What stands in the fields, by parameter. */
export type Values = Readonly<Record<string, string>>;

/** What the fields hold of objects: each field says which. */
export function valuesOf<F extends ParameterField>(fields: readonly F[], object: (field: F) => ResultObject): Values {
  return Object.fromEntries(fields.map((field) => [field.parameter, text(object(field), field.parameter)]));
}

/** The differences as commands, one for each cmdlet. */
export function changeCommands(fields: readonly ParameterField[], identity: string, before: Values, now: Values): readonly Command[] {
  return [...new Set(fields.map(({ cmdlet }) => cmdlet))]
    .map((cmdlet) => ({
      cmdlet,
      parameters: {
        Identity: identity,
        ...Object.fromEntries(
          fields.filter((field) => field.cmdlet === cmdlet && before[field.parameter] !== now[field.parameter]).map((field) => {
            const value = now[field.parameter]?.trim() ?? '';
            return [field.parameter, value === '' ? null : value];
          }),
        ),
      },
    }))
    .filter(({ parameters }) => Object.keys(parameters).length > 1);
}

/** Whether each field of an object may be changed, as questions to the engine [WEB-32]. */
export function changeQuestions(fields: readonly ParameterField[], type: string, id: string): readonly Question[] {
  return fields.map(({ cmdlet, parameter }) => ({ cmdlet, parameters: [parameter], type, id }));
}
