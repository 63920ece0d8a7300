/*
 * The two ends of a Windows command line, which is one text: how a C program takes it apart (learn.microsoft.com "Parsing C
 * command-line arguments", the rules of the runtime since 2008), and how each PowerShell puts it together from its arguments.
 * Written from the documents alone; shares nothing with what it tests.
 */

/** The arguments of a program, its name first. */
export function toArguments(line: string): readonly string[] {
  const found: string[] = [];
  let rest = line;
  while (rest.trimStart() !== '') {
    rest = rest.replace(/^[ \t]+/, '');
    let argument = '';
    let inQuotes = false;
    while (rest !== '' && (inQuotes || !/^[ \t]/.test(rest))) {
      const [, slashes = '', quote = ''] = /^(\\*)("?)/.exec(rest) ?? [];
      if (quote === '' && slashes !== '') {
        argument += slashes;
        rest = rest.slice(slashes.length);
      } else if (quote !== '') {
        argument += '\\'.repeat(Math.floor(slashes.length / 2));
        rest = rest.slice(slashes.length + 1);
        if (slashes.length % 2 === 1) argument += '"';
        else if (inQuotes && rest.startsWith('"')) {
          argument += '"';
          rest = rest.slice(1);
        } else inQuotes = !inQuotes;
      } else {
        argument += rest[0];
        rest = rest.slice(1);
      }
    }
    found.push(argument);
  }
  return found;
}

/**
 * Windows PowerShell 5.1, and 7 with `$PSNativeCommandArgumentPassing = 'Legacy'`: quotes around what has blanks and does not begin
 * with one, and nothing escaped; an empty argument is lost.
 */
export function legacyLine(argumentsGiven: readonly string[]): string {
  return argumentsGiven
    .filter((argument) => argument !== '')
    .map((argument) => (/[ \t]/.test(argument) && !argument.startsWith('"') ? `"${argument}"` : argument))
    .join(' ');
}

/** PowerShell 7.3 and newer: as .NET does (`ProcessStartInfo.ArgumentList`), every argument arrives as it is. */
export function standardLine(argumentsGiven: readonly string[]): string {
  return argumentsGiven
    .map((argument) => {
      if (argument !== '' && !/[\s"]/.test(argument)) return argument;
      let quoted = '';
      let slashes = 0;
      for (const sign of argument) {
        if (sign === '\\') {
          slashes += 1;
          continue;
        }
        quoted += '\\'.repeat(sign === '"' ? slashes * 2 + 1 : slashes) + sign;
        slashes = 0;
      }
      return `"${quoted}${'\\'.repeat(slashes * 2)}"`;
    })
    .join(' ');
}
