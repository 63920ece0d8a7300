import { withoutSubstitutions } from './command-substitution.ts';
import { readShell } from './shell-words.ts';

const assignment = /^[ \t]*(?:[$%] )?(?:export |readonly |local |declare )?([A-Za-z_]\w*)=/m;
/** What stands in front of the assignments of a line, the sign of a prompt among it. */
const keyword = /^(?:export|readonly|local|declare|[$%])$/;
const nextCommand = /^[ \t]*(?:[$%] )?(?:[\w./-]{0,60}\/)?curl(?:\.exe)?[ \t]/gm;
/** More commands of one script are not told apart. */
const mostCommands = 20;
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
 * Language §2.6.2); lines between two commands hold for those below. Single quotes keep theirs: that is a fault of its own. `undefined`
 * where nothing is put in. Linear.
 */
export function followAssignments(script: string): FollowedScript | undefined {
  const text = withoutSubstitutions(script);
  const command = text.search(/\bcurl(?:\.exe)?[ \t]/);
  const start = text.lastIndexOf('\n', command) + 1;
  if (command < 0 || !text.includes('$', start)) return undefined;
  const values = new Values();
  const names = new Set<string>();
  let followed = assignment.test(text.slice(0, start))
    ? assignmentsIn(text.slice(0, start), values)
    : text.slice(0, start);
  const bounds = [...commandsIn(text, start), text.length];
  bounds.slice(0, -1).forEach((from, at) => {
    const next = bounds[at + 1] ?? text.length;
    const end = next < text.length ? from + endOfCommand(text.slice(from, next)) : next;
    followed += fill(text.slice(from, end), values, names);
    const between = text.slice(end, next);
    followed += isFollowed(between, text.slice(next)) ? assignmentsIn(between, values) : between;
  });
  return names.size === 0 ? undefined : { text: followed, names: [...names] };
}

/** Where the commands begin. */
function commandsIn(text: string, first: number): readonly number[] {
  const starts = [first];
  nextCommand.lastIndex = text.indexOf('\n', first) < 0 ? text.length : text.indexOf('\n', first);
  for (let next = nextCommand.exec(text); next !== null; next = nextCommand.exec(text)) {
    starts.push(next.index);
    if (starts.length >= mostCommands) break;
  }
  return starts;
}

/** Behind the line in which the command ends that begins the text, and the documents that it is given. */
function endOfCommand(text: string): number {
  const commands = readShell(text);
  const last = commands.findIndex(({ endedBy }) => endedBy === 'newline');
  const ends = commands
    .slice(0, last + 1)
    .flatMap(({ words, input }) => [...words.map(({ span }) => span.end), input?.document?.end ?? 0]);
  const end = text.indexOf(
    '\n',
    ends.reduce((most, one) => Math.max(most, one), 0),
  );
  return last < 0 || end < 0 ? text.length : end + 1;
}

/** Whether a command below asks for what these lines give. */
function isFollowed(lines: string, below: string): boolean {
  if (!assignment.test(lines)) return false;
  const asked = new Set([...below.matchAll(reference)].map(([, braced, bare]) => braced ?? bare));
  return [...lines.matchAll(new RegExp(assignment, 'gm'))].some(([, name]) => asked.has(name));
}

/** Literal values, and those made of values known before; what is no assignment stays. */
function assignmentsIn(text: string, values: Values): string {
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
  return rest.trim() === '' ? '' : `${rest}\n`;
}

function withKnown(text: string, values: Values): string {
  return text.replace(
    reference,
    (whole, braced?: string, bare?: string) => values.take(String(braced ?? bare)) ?? whole,
  );
}

/** Walks the command with its quotes, so that a value stays one word wherever it is put in. A here-document has no quotes. */
function fill(command: string, values: Values, names: Set<string>): string {
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
  return filled;
}

function nameAt(text: string, at: number): { name: string; written: string } | undefined {
  const pattern = new RegExp(reference.source, 'y');
  pattern.lastIndex = at;
  const [written, braced, bare] = pattern.exec(text) ?? [];
  const name = braced ?? bare;
  return written === undefined || name === undefined ? undefined : { name, written };
}
