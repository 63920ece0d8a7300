/** What PowerShell writes before a command, and before each further line of it. */
const powerShell = /^PS [^\n>]{0,200}> ?/;
/** A prompt of another shell, with a command that goes on in the next line. */
const shell = /^(?:[^\s'"=|;&#>$%`][^\n'"=|;&`]{0,80})?[$%#] .{0,20000}\\\r?$/;
/** A line of PowerShell that is no program of its own, which is told by its prompt. */
const statement = /^(?:\$\w{1,60} ?[=.[]|(?:Invoke-\w{1,40}|irm|iwr)\s)/i;

/**
 * What was typed over several lines, without the sign that the shell writes before each further one, and in PowerShell without the
 * prompt. Any other text as it is. Linear.
 */
export function withoutTypedSigns(text: string): string {
  if (!/^(?:>>? |PS [^\n>]{0,200}>)/m.test(text)) return text;
  let sign: RegExp | undefined;
  const bare = text.split('\n').map((line) => {
    const [prompt = ''] = powerShell.exec(line.slice(0, 300)) ?? [];
    if (prompt !== '') {
      sign = /^>> ?/;
      const typed = line.slice(prompt.length);
      return statement.test(typed) ? typed : line;
    }
    const rest = sign?.test(line) ? line.replace(sign, '') : undefined;
    if (rest === undefined) sign = shell.test(line) ? /^> / : undefined;
    // In a shell the output may begin alike.
    else if (sign?.source === '^> ' && !/\\\r?$/.test(rest)) sign = undefined;
    return rest ?? line;
  });
  return bare.join('\n');
}
