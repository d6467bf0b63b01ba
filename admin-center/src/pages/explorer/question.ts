import type { AskedParameters } from '../../api/explain';
import { commandText, verbText } from '../../api/commandText';
import { shortName } from '../../api/session';

/** What is asked, as the address holds it. What is empty is open. */
export interface Question {
  readonly who: string;
  readonly cmdlet: string;
  /** As it is typed: -DisplayName Dave -Office */
  readonly parameters: string;
  readonly on: string;
  readonly other: string;
}

export const NOTHING: Question = { who: '', cmdlet: '', parameters: '', on: '', other: '' };

/** Which of the engine's questions it is. */
export type Kind = 'nothing' | 'why' | 'whoCan' | 'whoTouches' | 'objects' | 'commands' | 'compare';

export function kindOf(question: Question): Kind {
  if (question.other !== '') {
    return question.who === '' ? 'nothing' : 'compare';
  }
  if (question.who === '') {
    return question.cmdlet !== '' ? 'whoCan' : question.on !== '' ? 'whoTouches' : 'nothing';
  }
  if (question.cmdlet === '') {
    return 'commands';
  }
  return question.on === '' && !hasValues(question) ? 'objects' : 'why';
}

export function questionOf(parameters: URLSearchParams): Question {
  const of = (name: string) => parameters.get(name) ?? '';
  return { who: of('who'), cmdlet: of('cmdlet'), parameters: of('parameters'), on: of('on'), other: of('with') };
}

/** What the address holds of it. */
export function addressParameters(question: Question): Readonly<Record<string, string>> {
  const all = {
    who: question.who,
    cmdlet: question.cmdlet,
    parameters: question.parameters,
    on: question.on,
    with: question.other,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

/** What is typed behind the command: names with a dash, each with a value or none; quotes hold blanks together. */
export function parametersOf(text: string): AskedParameters {
  const parameters: Record<string, string | null> = {};
  let last: string | undefined;
  for (const [, quoted, doubly, plain] of text.matchAll(/'((?:[^']|'')*)'|"([^"]*)"|(\S+)/g)) {
    const name = plain === undefined ? null : /^-([A-Za-z][A-Za-z0-9]*)$/.exec(plain);
    if (name?.[1] !== undefined) {
      last = name[1];
      parameters[last] = null;
    } else if (last !== undefined) {
      const word = quoted?.replaceAll("''", "'") ?? doubly ?? plain ?? '';
      const before = parameters[last];
      parameters[last] = before === null || before === undefined ? word : `${before} ${word}`;
    }
  }
  return parameters;
}

function hasValues(question: Question): boolean {
  return Object.values(parametersOf(question.parameters)).some((value) => value !== null);
}

/** The question as the server takes it. */
export function bodyOf(question: Question): object {
  const parameters = parametersOf(question.parameters);
  return {
    ...(question.who === '' ? {} : { who: question.who }),
    ...(question.cmdlet === '' ? {} : { cmdlet: question.cmdlet }),
    ...(question.cmdlet === '' || Object.keys(parameters).length === 0 ? {} : { parameters }),
    ...(question.on === '' ? {} : { on: question.on }),
    ...(question.other === '' ? {} : { with: question.other }),
  };
}

function wordsOfParameters(text: string): readonly string[] {
  return Object.entries(parametersOf(text)).flatMap(([name, value]) => [`-${name}`, ...(value === null ? [] : [value])]);
}

/** The question as one would type it: two of them to compare people; who can touch an object is what a cmdlet tells. */
export function verbsOf(question: Question): readonly string[] {
  const command = question.cmdlet === '' ? [] : [question.cmdlet, ...wordsOfParameters(question.parameters)];
  const on = question.on === '' ? [] : ['--on', question.on];
  switch (kindOf(question)) {
    case 'nothing':
      return [];
    case 'why':
      return [verbText('why', question.who, ...command, ...on)];
    case 'whoCan':
      return [verbText('who-can', ...command, ...on)];
    case 'whoTouches':
      return [commandText({ cmdlet: 'Get-ManagementRoleAssignment', parameters: { WritableRecipient: question.on, GetEffectiveUsers: true } })];
    default:
      return [question.who, question.other]
        .filter((who) => who !== '')
        .map((who) => verbText(question.cmdlet === '' || question.on === '' ? 'what-can' : 'why', who, ...command, ...on));
  }
}

/** The question in words. */
export function wordsOf(question: Question, self: string): string {
  const who = question.who === self ? 'you' : shortName(question.who);
  const command = `${question.cmdlet}${question.parameters === '' ? '' : ` ${question.parameters}`}`;
  const object = shortName(question.on);
  const on = object === '' ? '' : ` on ${object}`;
  switch (kindOf(question)) {
    case 'nothing':
      return 'Name a person, a command or an object. What you leave open is what you ask for.';
    case 'why':
      return `May ${who} run ${command}${on}?`;
    case 'whoCan':
      return `Who may run ${command}${on}?`;
    case 'whoTouches':
      return `Who can change ${object}?`;
    case 'objects':
      return `On what may ${who} run ${command}?`;
    case 'commands':
      return `What may ${who} do${on}?`;
    case 'compare':
      return `What may ${who} do${on} and ${shortName(question.other)} not, and the other way round${question.cmdlet === '' ? '' : `, with ${command}`}?`;
  }
}
