const OPERATORS = ['-eq', '-ne', '-like', '-notlike', '-gt', '-ge', '-lt', '-le'];
const MOST = 6;

/** What may stand at the caret: the part that is typed, from where to where, and what it may become. */
export interface Completion {
  readonly from: number;
  readonly to: number;
  readonly offered: readonly string[];
}

const NOTHING: Completion = { from: 0, to: 0, offered: [] };

/** At the beginning of a comparison a property's name, behind that an operator; nothing inside a value. */
export function completionAt(text: string, caret: number, properties: readonly string[]): Completion {
  const before = text.slice(0, caret);
  const unquoted = before.replace(/'[^']*'|"[^"]*"/g, (quoted) => '_'.repeat(quoted.length));
  if (/['"]/.test(unquoted)) {
    return NOTHING;
  }
  const name = /(?:^|[({!]|-and|-or|-not)\s*([A-Za-z]\w*)$/i.exec(unquoted)?.[1];
  if (name !== undefined) {
    return { from: caret - name.length, to: caret, offered: namesLike(name, properties) };
  }
  const operator = /(?:^|[({!]|-and|-or|-not)\s*[A-Za-z]\w*\s+(-?\w*)$/i.exec(unquoted)?.[1];
  if (operator !== undefined) {
    const offered = OPERATORS.filter((each) => each.startsWith(operator.toLowerCase()) && each !== operator.toLowerCase());
    return { from: caret - operator.length, to: caret, offered };
  }
  return NOTHING;
}

/** Names that begin so come first, then those that have it elsewhere. */
function namesLike(typed: string, names: readonly string[]): readonly string[] {
  const wanted = typed.toLowerCase();
  if (names.some((name) => name === typed)) {
    return [];
  }
  const has = names.filter((name) => name.toLowerCase().includes(wanted));
  return [...has.filter((name) => name.toLowerCase().startsWith(wanted)), ...has.filter((name) => !name.toLowerCase().startsWith(wanted))].slice(0, MOST);
}
