import { withoutSubstitutions } from './command-substitution.ts';
import { readShell } from './shell-words.ts';

const assignment = /^[ \t]*(?:export |readonly |local |declare )?[A-Za-z_]\w*=/m;
const keyword = /^(?:export|readonly|local|declare)$/;
const reference = /\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g;
/** Characters: values made of values, each ten times over, would soon be longer than any text can be. */
const mostPutIn = 1_000_000;
/** No line that gives values names more variables. */
const mostNotes = 50;

/** A script with the values of its variables put into its curl command. */
export interface FollowedScript {
  /** From the command on. */
  readonly text: string;
  /** The variables that were put in. */
  readonly names: readonly string[];
}

/** The values of a script, which put no more into it than they may all together. */
class Values {
  private readonly known = new Map<string, string>();
  private left = mostPutIn;

  get isEmpty(): boolean {
    return this.known.size === 0;
  }

  set(name: string, value: string): void {
    this.known.set(name, value);
  }

  take(name: string): string | undefined {
    const value = this.known.get(name);
    if (value === undefined || value.length > this.left) return undefined;
    this.left -= value.length;
    return value;
  }
}

/**
 * Puts `NAME='…'` from the lines above a curl command into its `$NAME` and `${NAME}`, as a POSIX shell does (Shell Command
 * Language §2.6.2). Single quotes keep theirs: that is a fault of its own. `undefined` where nothing is put in. Linear.
 */
export function followAssignments(script: string): FollowedScript | undefined {
  const text = withoutSubstitutions(script);
  const command = text.search(/\bcurl(?:\.exe)?[ \t]/);
  const start = text.lastIndexOf('\n', command) + 1;
  if (command < 0 || !assignment.test(text.slice(0, start)) || !text.includes('$', start)) return undefined;
  const { values, rest } = assignmentsIn(text.slice(0, start));
  if (values.isEmpty) return undefined;
  const { filled, names } = fill(text.slice(start), values);
  return names.size === 0 ? undefined : { text: `${rest}${filled}`, names: [...names] };
}

/** Literal values, and those made of values known before; what is no assignment stays. */
function assignmentsIn(text: string): { values: Values; rest: string } {
  const values = new Values();
  let rest = '';
  let at = 0;
  let isForm = false;
  for (const { words, notes, endedBy } of readShell(text)) {
    const end = words.reduce((_end, { span }) => span.end, at);
    const texts = words.map((word) => word.text);
    const given = texts.filter((word, place) => place > 0 || !keyword.test(word));
    const pairs = given.flatMap((word) => {
      const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/s.exec(word) ?? [];
      return name === undefined || value === undefined ? [] : [{ name, value }];
    });
    // Pairs with an ampersand between them are the body of a message.
    const isJoined = isForm || endedBy === '&';
    isForm = endedBy === '&';
    if (!isJoined && pairs.length > 0 && pairs.length === given.length && notes.length <= mostNotes) {
      const isLiteral = notes.some(({ kind }) => kind === 'literal-variable');
      for (const { name, value } of pairs) {
        const known = isLiteral ? value : withKnown(value, values);
        const isOpen = !isLiteral && notes.some(({ detail }) => known.includes(detail));
        if (!isOpen) values.set(name, known);
      }
      // The last line of base64 looks as if a name were given nothing.
      if (pairs.some(({ value }) => /^=?$/.test(value))) rest += text.slice(at, end);
    } else rest += text.slice(at, end);
    at = end;
  }
  return { values, rest: rest.trim() === '' ? '' : `${rest}\n` };
}

function withKnown(text: string, values: Values): string {
  return text.replace(
    reference,
    (whole, braced?: string, bare?: string) => values.take(String(braced ?? bare)) ?? whole,
  );
}

/** Walks the command with its quotes, so that a value stays one word wherever it is put in. A here-document has no quotes. */
function fill(command: string, values: Values): { filled: string; names: ReadonlySet<string> } {
  const names = new Set<string>();
  const documents = readShell(command).flatMap(({ input }) => input?.document ?? []);
  let filled = '';
  let quote = '';
  for (let at = 0; at < command.length; at += 1) {
    const sign = command.charAt(at);
    const document = documents.find(({ start, end }) => at >= start && at < end);
    if (document?.isLiteral) {
      filled += sign;
      continue;
    }
    if (sign === '\\' && quote !== "'") {
      filled += command.slice(at, at + 2);
      at += 1;
      continue;
    }
    if (document !== undefined) quote = '';
    else if (sign === "'" && quote !== '"') quote = quote === "'" ? '' : "'";
    else if (sign === '"' && quote !== "'") quote = quote === '"' ? '' : '"';
    const name = sign === '$' && quote !== "'" ? nameAt(command, at) : undefined;
    const value = name === undefined ? undefined : values.take(name.name);
    if (name === undefined || value === undefined) {
      filled += sign;
      continue;
    }
    names.add(name.written);
    filled +=
      quote === '"' || document !== undefined
        ? value.replace(document === undefined ? /[\\"$`]/g : /[\\$`]/g, '\\$&')
        : `'${value.replaceAll("'", "'\\''")}'`;
    at += name.written.length - 1;
  }
  return { filled, names };
}

function nameAt(text: string, at: number): { name: string; written: string } | undefined {
  const pattern = new RegExp(reference.source, 'y');
  pattern.lastIndex = at;
  const [written, braced, bare] = pattern.exec(text) ?? [];
  const name = braced ?? bare;
  return written === undefined || name === undefined ? undefined : { name, written };
}
