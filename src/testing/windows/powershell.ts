/*
 * A small part of PowerShell, from its documents (about_Quoting_Rules, about_Parsing, about_Splatting, about_Hash_Tables and the
 * language specification §2.3.5.2): literals, variables, texts with variables and calls in them, tables, lists, -join. It runs what
 * a test gives it, and throws at whatever it does not know. Shares nothing with what it tests.
 */

const single = "'‘’‚‛";
const double = '"“”„';

export type PowerShellValue = string | readonly PowerShellValue[] | ReadonlyMap<string, PowerShellValue>;

/** A program that was started: its words, and the lines that were piped into it. */
export interface Started {
  readonly words: readonly string[];
  readonly input: readonly string[];
}

export interface PowerShellRun {
  readonly started: readonly Started[];
  readonly variables: ReadonlyMap<string, PowerShellValue>;
}

/** Runs a script up to its first `try`, which is not looked into. */
export function runPowerShell(script: string): PowerShellRun {
  const text = script.split(/^try \{/m)[0] ?? '';
  const variables = new Map<string, PowerShellValue>();
  const started: Started[] = [];
  let at = 0;

  const fail = (what: string): never => {
    throw new Error(`${what} at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
  };
  const skip = (pattern: RegExp): string => {
    const sticky = new RegExp(pattern.source, 'y');
    sticky.lastIndex = at;
    const hit = sticky.exec(text)?.[0] ?? '';
    at += hit.length;
    return hit;
  };
  const blanks = (): string => skip(/(?:[ \t]|`\n)*/);
  const space = (): string => skip(/(?:\s|`\n)*/);

  const literal = (): string => {
    let content = '';
    for (at += 1; ; at += 1) {
      if (at >= text.length) fail('no end of a literal');
      if (!single.includes(text[at] ?? '')) content += text[at];
      else if (at + 1 < text.length && single.includes(text[at + 1] ?? '')) {
        content += text[at];
        at += 1;
      } else break;
    }
    at += 1;
    return content;
  };
  const variable = (): PowerShellValue => {
    const name = skip(/\$\w+/).slice(1);
    return variables.get(name.toUpperCase()) ?? fail(`no variable ${name}`);
  };
  const expandable = (): string => {
    let content = '';
    at += 1;
    while (!double.includes(text[at] ?? '"')) {
      if (text[at] === '`') {
        content += text[at + 1];
        at += 2;
      } else if (text.startsWith('$(', at)) {
        at += 2;
        const value = expression();
        if (text[at] !== ')') fail('no end of a call');
        at += 1;
        content += value;
      } else if (text[at] === '$' && /\w/.test(text[at + 1] ?? '')) content += variable();
      else {
        content += text[at];
        at += 1;
      }
    }
    if (at >= text.length) fail('no end of a text');
    at += 1;
    return content;
  };
  const table = (): PowerShellValue => {
    const entries = new Map<string, PowerShellValue>();
    at += 2;
    for (space(); text[at] !== '}'; space()) {
      const name = single.includes(text[at] ?? '') ? literal() : skip(/\w+/);
      if (name === '') fail('no name');
      blanks();
      if (text[at] !== '=') fail('no =');
      at += 1;
      blanks();
      if ([...entries.keys()].some((known) => known.toLowerCase() === name.toLowerCase()))
        fail('a name twice');
      entries.set(name, expression());
    }
    at += 1;
    return entries;
  };
  const list = (open: number, separator: RegExp): PowerShellValue => {
    const items: PowerShellValue[] = [];
    at += open;
    for (space(); text[at] !== ')'; skip(separator)) items.push(term());
    at += 1;
    return items;
  };
  const term = (): PowerShellValue => {
    const sign = text[at] ?? '';
    if (single.includes(sign)) return literal();
    if (double.includes(sign)) return expandable();
    if (sign === '$') return variable();
    if (text.startsWith('@{', at)) return table();
    if (text.startsWith('@(', at)) return list(2, /\s*/);
    if (text.startsWith('[uri]::EscapeDataString(', at)) {
      at += '[uri]::EscapeDataString('.length;
      const value = expression();
      at += 1;
      return encodeURIComponent(String(value));
    }
    if (sign === '(') {
      at += 1;
      const items: PowerShellValue[] = [term()];
      while (/^\s*,/.test(text.slice(at))) {
        skip(/\s*,\s*/);
        items.push(term());
      }
      const value = joined(items);
      if (text[at] !== ')') fail('no )');
      at += 1;
      return value;
    }
    return fail('something unknown');
  };
  const joined = (value: PowerShellValue): PowerShellValue => {
    if (!/^\s*-join/.test(text.slice(at))) return value;
    skip(/\s*-join\s*/);
    const between = literal();
    return (value as readonly PowerShellValue[]).join(between);
  };
  const expression = (): PowerShellValue => joined(term());

  const words = (): readonly string[] => {
    const found: string[] = [];
    for (blanks(); at < text.length && text[at] !== '\n'; blanks()) {
      const sign = text[at] ?? '';
      if (single.includes(sign)) found.push(literal());
      else if (double.includes(sign)) found.push(expandable());
      else {
        const word = skip(/[\w.-]+/);
        if (word === '') fail('a word that means something');
        found.push(word);
      }
      if (!/[\s`]/.test(text[at] ?? ' ')) fail('a word goes on behind its quote');
    }
    return found;
  };

  for (space(); at < text.length; space()) {
    if (/^\$\w+ = /.test(text.slice(at))) {
      const name = skip(/\$\w+/).slice(1);
      skip(/ = /);
      variables.set(name.toUpperCase(), expression());
    } else if (single.includes(text[at] ?? '')) {
      const input = [literal()];
      while (text.startsWith(', ', at)) {
        at += 2;
        input.push(literal());
      }
      if (skip(/ \| /) === '') fail('no pipe');
      started.push({ words: words(), input });
    } else started.push({ words: words(), input: [] });
  }
  return { started, variables };
}
