import { exportFormats } from '../core/export/registry.ts';

/** The name by which the program was called: within this project, or as the package's command. */
export type ProgramName = 'diagnose' | 'token-triage';

/** One line: how to call it. */
export function usageOf(program: ProgramName): string {
  return `usage: ${program} [--format json|text|sarif|junit] FILE   (- for standard input); ${program} --help says more`;
}

/** The names of the formats on two lines. */
function namesOfExports(): string {
  const names = exportFormats.map(({ id }) => id);
  const half = Math.ceil(names.length / 2);
  return [names.slice(0, half), names.slice(half)].map((part) => part.join(', ')).join(',\n  ');
}

/** What `--help` prints. */
export function helpOf(program: ProgramName): string {
  return `Says why a private_key_jwt token request fails. Never uses the network.

${program} [options] FILE       judges a case file (JSON), or an array of them; - for standard input
${program} --migrate FILE       prints what a move to the next profile changes, as Markdown
${program} --export NAME FILE   writes the request as a command, a file or a program that signs
${program} --explain CODE|all   prints what a rule says, or lists every code

Options
  --format FORMAT    json (default), text, sarif (SARIF 2.1.0), junit (JUnit XML)
  --output FILE      writes there, not to standard output
  --fail-on LEVEL    exit status 1 from this severity on: error (default), warning, note; never
  --ignore CODE      lists findings of this code apart, and does not fail on them; repeat it, or join codes by commas
  --version          prints the version
  --help             prints this

Names of exports
  ${namesOfExports()}

Exit status
  0  nothing to fail on
  1  a finding of the severity of --fail-on, or worse; with --migrate, a change that is still to be made
  2  the command line or the case file is wrong, or a file cannot be read or written; one line on standard error says why
`;
}
