import type { Command, ParameterValue } from './cmdlets';

/** The command as one would type it into the management shell [WEB-5]. */
export function commandText(command: Command): string {
  const parameters = Object.entries(command.parameters)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (typeof value === 'boolean' ? ` -${name}:$${value}` : ` -${name} ${isSecret(name, value) ? ASKED : valueText(value)}`));
  return command.cmdlet + parameters.join('');
}

/** What is shown and exported holds no password: the command asks for it. */
const ASKED = '(Read-Host -AsSecureString)';

function isSecret(parameter: string, value: ParameterValue): boolean {
  return typeof value === 'string' && /password$/i.test(parameter);
}

function valueText(value: ParameterValue): string {
  if (value === null) {
    return '$null';
  }
  if (typeof value === 'number' || typeof value === 'boolean') {
    return typeof value === 'number' ? String(value) : `$${value}`;
  }
  if (typeof value === 'string') {
    return quoted(value);
  }
  if (isList(value)) {
    return value.length === 0 ? '$null' : value.length === 1 ? `@(${quoted(value[0] ?? '')})` : value.map(quoted).join(',');
  }
  const parts = [
    ...(value.Add === undefined ? [] : [`Add=${valueText(value.Add)}`]),
    ...(value.Remove === undefined ? [] : [`Remove=${valueText(value.Remove)}`]),
  ];
  return `@{${parts.join('; ')}}`;
}

function isList(value: object): value is readonly string[] {
  return Array.isArray(value);
}

/** A verb of `reeve`, for what no cmdlet tells: as one would type it where the organization is. An option is told by its dash. */
export function verbText(verb: string, ...words: readonly string[]): string {
  return ['./reeve', verb, ...words.map((word) => (/^-{0,2}[A-Za-z][\w.-]*$/.test(word) ? word : quoted(word)))].join(' ');
}

/** In single quotes nothing is ever evaluated; the typographic ones count as quotes in the shell too. */
function quoted(value: string): string {
  return /^[A-Za-z_][\w.]*$/.test(value) ? value : `'${value.replace(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`;
}
