/*
 * What cmd.exe makes of a command file, written from its documented rules alone (ss64.com/nt/syntax-esc, learn.microsoft.com "cmd",
 * the phases in stackoverflow.com/q/4094699); it shares nothing with the reader or the writer of this program.
 *
 * Phase 1, on a line as it stands in the file: `%%` is `%`, `%NAME%` is the variable, empty where there is none, `%1` an
 * argument, empty here. Phase 2, sign by sign: `"` turns quoting on and off until the line ends; outside it `^` takes the next sign as
 * it is and joins lines, and `& | < > ( )` mean something: a test that meets one of these bare has found a fault.
 */

/** The command lines that a file starts, with variables replaced; `set "NAME=value"` is carried out. */
export function runCmdFile(text: string): readonly string[] {
  const variables = new Map<string, string>();
  const started: string[] = [];
  const rest = text.split('\r\n');
  for (let line = rest.shift(); line !== undefined; line = rest.shift()) {
    if (line.includes('\n') || line.includes('\r')) throw new Error('a line end of another system');
    let logical = '';
    let quoted = false;
    let current = percents(line, variables);
    for (let at = 0; at < current.length; at += 1) {
      const sign = current[at] ?? '';
      if (sign === '"') quoted = !quoted;
      if (quoted || sign !== '^') {
        if (!quoted && '&|<>()'.includes(sign)) throw new Error(`a bare ${sign} at ${at} of ${current}`);
        logical += sign;
      } else if (at + 1 < current.length) {
        at += 1;
        logical += current[at];
      } else {
        const next = rest.shift();
        if (next === undefined) throw new Error('a ^ at the end');
        current = percents(next, variables);
        // The first sign behind a joined line is taken as it is.
        logical += current[0] ?? '';
        at = 0;
      }
    }
    const set = /^set "([^=]+)=(.*)"$/.exec(logical);
    if (set) variables.set((set[1] ?? '').toUpperCase(), set[2] ?? '');
    else if (logical.trim() !== '') started.push(logical);
  }
  return started;
}

function percents(line: string, variables: ReadonlyMap<string, string>): string {
  let out = '';
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] !== '%') out += line[at];
    else if (line[at + 1] === '%') {
      out += '%';
      at += 1;
    } else if (/[0-9*]/.test(line[at + 1] ?? '')) at += 1;
    else {
      const end = line.indexOf('%', at + 1);
      // A sign without a partner is dropped.
      if (end < 0) continue;
      out += variables.get(line.slice(at + 1, end).toUpperCase()) ?? '';
      at = end;
    }
  }
  return out;
}
