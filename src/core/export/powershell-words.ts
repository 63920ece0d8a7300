/** The typographic quotes count like the plain one (PowerShell language specification §2.3.5.2). */
const singleQuotes = /['\u2018\u2019\u201a\u201b]/g;

/** A literal of PowerShell: nothing is replaced in it, a quote stands twice. */
export function quotePowerShell(text: string): string {
  return `'${text.replace(singleQuotes, '$&$&')}'`;
}

/** Lines that set the variables, to be filled in. */
export function powerShellSettings(variables: readonly string[]): string {
  return variables.map((name) => `$${name} = '...'\n`).join('') + (variables.length === 0 ? '' : '\n');
}
