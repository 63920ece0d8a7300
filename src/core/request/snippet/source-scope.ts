import { omitted } from '../../import/imported.ts';
import { formEncode } from '../parse-form.ts';
import { changesTo } from './later-changes.ts';
import type { SourceManner } from './read-literal.ts';
import { partsIn, readSource } from './read-source.ts';
import type { SourceEntry, SourcePart, SourceValue } from './source-value.ts';

/** What encodes a text for a form or an address. */
const encoders =
  /(?:^|\.)(?:encodeURIComponent|URLEncoder\.encode|quote|quote_plus|QueryEscape|EscapeDataString|UrlEncode|rawurlencode|urlencode)$/;
const sameTexts = /(?:^|\.)(?:String|str|Uri|URI|URI\.create|U(?:RI|ri)\.parse|URL|strval)$/;

const cast = /\s*\[\w[\w.]{0,60}\](?=[@'"])/y;
const mostLookUps = 60;
const mostAssignments = 8;
const deepest = 5;

/** What the names of a piece of code stand for, as far as it is written out in the same text. */
export class SourceScope {
  /** Names whose values the text does not show, in the order in which they were met. */
  readonly unknown = new Set<string>();
  readonly text: string;
  readonly manner: SourceManner;
  private lookUps = 0;

  constructor(text: string, manner: SourceManner) {
    this.text = text;
    this.manner = manner;
  }

  read(at: number): SourceValue {
    // `[ordered]@{…}`, `[string]"…"` of PowerShell: the type says nothing of the value.
    cast.lastIndex = at;
    const start = this.manner === 'powershell' && cast.test(this.text) ? cast.lastIndex : at;
    return readSource(this.text, start, this.manner).value;
  }

  /** Follows a name to what was put into it, and what was added to that later. */
  follow(value: SourceValue, depth = 0): SourceValue {
    if (depth > deepest) return value;
    const name = nameOf(value);
    if (name === undefined || this.lookUps >= mostLookUps) return value;
    this.lookUps += 1;
    const quoted = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const [base, another] = this.assignedTo(quoted, name);
    // Which of several values it has at the call cannot be told.
    if (another !== undefined) return value;
    const followed = base === undefined ? undefined : this.follow(base, depth + 1);
    const changes = changesTo(this.text, quoted);
    const pieces = changes.joined.map((at) => this.read(at));
    if (followed?.kind === 'text')
      return { kind: 'text', parts: [followed, ...pieces].flatMap((piece) => partsIn(piece)) };
    const added = [
      ...this.addedTo(quoted, followed?.kind === 'group'),
      ...pieces.flatMap((piece) => addedBy(piece, name)),
    ];
    // What else is there cannot be told.
    if (changes.hidden && (followed !== undefined || added.length > 0)) added.push(...addedBy(value, name));
    if (added.length === 0) return followed ?? value;
    if (followed?.kind === 'call') {
      const inside = entriesOf(followed.entries[0]?.value ?? followed);
      return { ...followed, entries: [{ value: { kind: 'group', entries: [...inside, ...added] } }] };
    }
    return { kind: 'group', entries: [...(followed === undefined ? [] : entriesOf(followed)), ...added] };
  }

  /** The values that are given to a name, each once; one that says nothing only where there is no other. */
  private assignedTo(quoted: string, name: string): readonly SourceValue[] {
    // `"&code=" + code`: a name of the body in a text is no assignment. `body, err := …` of Go gives the first of two.
    const pattern = new RegExp(
      `(?<![\\w.$>&?"'\`])${quoted}(?:\\s*:\\s*[\\w<>\\[\\], :]{1,60})?\\s*(?:(?:,\\s*\\w{1,60}\\s*)?:=|=|<-)(?![=>])\\s*`,
      'g',
    );
    const given = new Map<string, SourceValue>();
    for (const { index, 0: whole } of [...this.text.matchAll(pattern)].slice(0, mostAssignments)) {
      if (isArgument(this.text, index)) continue;
      const value = this.read(index + whole.length);
      if (value.kind !== 'other' || value.source !== name) given.set(JSON.stringify(value), value);
    }
    const values = [...given.values()];
    const telling = values.filter((value) => !saysNothing(value));
    return telling.length > 0 ? telling : values.slice(0, 1);
  }

  /** `form.append("a", b)`, `form.Set("a", b)`, `form["a"] = b`. */
  private addedTo(quoted: string, isGroup: boolean): readonly SourceEntry[] {
    const call = new RegExp(
      `(?<![\\w.$])${quoted}(?:\\.|->)(?:append|set|add|add_field|put|insert|Set|Add|Append|TryAdd)\\s*(?=\\()`,
      'g',
    );
    const index = new RegExp(
      `(?<![\\w.$])${quoted}\\[\\s*(?:(["'])([\\w.-]{1,60})\\1|:(\\w{1,60}))\\s*\\]\\s*=(?!=)\\s*`,
      'g',
    );
    const calls = [...this.text.matchAll(call)].slice(0, 60).flatMap((match): readonly SourceEntry[] => {
      const value = readSource(this.text, match.index + match[0].length, this.manner).value;
      const [key, second] = value.kind === 'group' ? value.entries : [];
      if (key === undefined || second === undefined) return [];
      const name = this.literalOf(key.value);
      if (name === undefined)
        return [{ value: { kind: 'other', source: `...${this.loopedOver(key.value)}` } }];
      return [{ key: name, value: second.value }];
    });
    const indexed = [...this.text.matchAll(index)]
      .slice(0, 60)
      .map((match) => ({ key: match[2] ?? match[3] ?? '', value: this.read(match.index + match[0].length) }));
    const isSet = this.manner === 'powershell' || (isGroup && this.manner !== 'php');
    return [...calls, ...indexed, ...(isSet ? this.setAsMember(quoted) : [])];
  }

  /** `$form.a = "b"`, as tables of PowerShell and objects of JavaScript are filled. */
  private setAsMember(quoted: string): readonly SourceEntry[] {
    const member = new RegExp(`(?<![\\w.$])${quoted}\\.(\\w{1,60})\\s*=(?!=)\\s*`, 'g');
    return [...this.text.matchAll(member)]
      .slice(0, 60)
      .map((match) => ({ key: match[1] ?? '', value: this.read(match.index + match[0].length) }));
  }

  /** The map whose names a loop puts into `key`, one by one; else the name itself: what else is there cannot be told. */
  private loopedOver(key: SourceValue): string {
    const name = sourceName(key);
    if (!/^\w{1,60}$/.test(name)) return name;
    const loop = new RegExp(
      `\\bfor\\s*\\(?\\s*(?:(?:const|let|var)\\b)?\\s*\\[?\\s*${name}\\s*,\\s*\\w+\\s*\\]?\\s*(?::=\\s*range\\s|of\\s+Object\\.entries\\(|in\\s)\\s*(\\w+)`,
    );
    return loop.exec(this.text)?.[1] ?? name;
  }

  /** The letters of a value; what is not known becomes `<omitted: name>`. */
  textOf(value: SourceValue, encode: (text: string) => string = (text) => text): string {
    return this.partsOf(value)
      .map((part) => (typeof part === 'string' ? part : encode(this.omit(part.unknown))))
      .join('');
  }

  /** A text that the code shows whole; `undefined` where a part of it is not known. */
  literalOf(value: SourceValue | undefined): string | undefined {
    if (value === undefined) return undefined;
    const parts = this.partsOf(value);
    return parts.every((part) => typeof part === 'string') ? parts.join('') : undefined;
  }

  private partsOf(value: SourceValue, depth = 0): readonly SourcePart[] {
    const found = this.follow(value);
    if (found.kind === 'text')
      return found.parts.flatMap((part) => {
        if (typeof part === 'string' || depth > deepest) return [part];
        return this.partsOf(readSource(part.unknown, 0, this.manner).value, depth + 1);
      });
    if (found.kind === 'other' && /^-?\d+$/.test(found.source)) return [found.source];
    // `{"a"}` of Go's url.Values: one value in a list.
    const [only] = found.kind === 'group' ? found.entries : [];
    if (found.kind === 'group' && found.entries.length === 1 && only?.key === undefined && only !== undefined)
      return this.partsOf(only.value, depth + 1);
    const inner = found.kind === 'call' ? found.entries[0] : undefined;
    // `Uri.https(host, path)` of Dart.
    const scheme = found.kind === 'call' ? /^Uri\.(https?)$/.exec(found.name)?.[1] : undefined;
    if (found.kind === 'call' && scheme !== undefined && depth < deepest)
      return [
        `${scheme}://`,
        ...found.entries.slice(0, 2).flatMap(({ value: part }) => this.partsOf(part, depth + 1)),
      ];
    if (found.kind === 'call' && inner !== undefined && depth < deepest) {
      const parts = this.partsOf(inner.value, depth + 1);
      if (encoders.test(found.name))
        return parts.map((part) => (typeof part === 'string' ? formEncode(part) : part));
      if (sameTexts.test(found.name)) return parts;
    }
    return [{ unknown: sourceName(value) }];
  }

  private omit(name: string): string {
    this.unknown.add(name.replace(/\s+/g, ' ').slice(0, 60));
    return omitted(name.replace(/\s+/g, ' '));
  }
}

function nameOf(value: SourceValue): string | undefined {
  if (value.kind === 'other') {
    if (/^[$@&]?[A-Za-z_][\w$.]*$/.test(value.source)) return value.source;
    // Java joins the pairs of a map: `form.entrySet().stream()…`.
    return /^(\w+)\.entrySet\(\)\s*\.stream\(\)/.exec(value.source)?.[1];
  }
  // `form.toString()`, `form.Encode()`: the form itself.
  const [, base] =
    value.kind === 'call'
      ? (/^(\$?\w+)(?:\.|->)(?:toString|ToString|encode|Encode|build|entrySet|data)$/.exec(value.name) ?? [])
      : [];
  return base;
}

function sourceName(value: SourceValue): string {
  if (value.kind === 'other') return value.source || 'an expression';
  if (value.kind === 'call') return value.source;
  return 'an expression';
}

export function entriesOf(value: SourceValue): readonly SourceEntry[] {
  return value.kind === 'text' || value.kind === 'other' ? [] : value.entries;
}

/** `f(code="x")`, `def f(code="x")`: an argument, or what it is where none is given. */
function isArgument(text: string, at: number): boolean {
  let depth = 0;
  for (let place = at - 1; place >= Math.max(0, at - 400); place -= 1) {
    const sign = text.charAt(place);
    if (sign === ')') depth += 1;
    else if (sign === '(') {
      if (depth === 0) return true;
      depth -= 1;
    } else if (/[;{}]/.test(sign) && depth === 0) return false;
  }
  return false;
}

/** What a name is begun with: `null`, `""`, `{}`. */
function saysNothing(value: SourceValue): boolean {
  if (value.kind === 'other') return /^(?:|null|None|nil|undefined)$/.test(value.source);
  return value.kind === 'text'
    ? value.parts.length === 0
    : value.kind === 'group' && value.entries.length === 0;
}

/** The members of a group that is added to another; of anything else, that there are more. */
function addedBy(value: SourceValue, name: string): readonly SourceEntry[] {
  if (value.kind === 'group') return value.entries;
  return [{ value: { kind: 'other', source: `...what is added to ${name}` } }];
}
