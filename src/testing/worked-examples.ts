import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A step of a worked example in Markdown: a file to write, a file to change, or commands to run. */
export type ExampleStep =
  | { readonly kind: 'write'; readonly file: string; readonly text: string }
  | { readonly kind: 'change'; readonly file: string; readonly hunks: readonly string[] }
  | { readonly kind: 'run'; readonly commands: readonly string[] };

/**
 * The steps in a section of Markdown, in their order. `ts` that begins with `// path` is a whole file; `diff` that begins with `--- path` is
 * a change, its parts separated by `@@`; of `sh`, each line is a command. Other code is no step.
 */
export function stepsIn(section: string): readonly ExampleStep[] {
  return [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(
    ([, language, code = '']): ExampleStep[] => {
      const [first = ''] = code.split('\n', 1);
      const rest = code.slice(first.length + 1);
      if (language === 'ts' && first.startsWith('// '))
        return [{ kind: 'write', file: first.slice(3), text: rest }];
      if (language === 'diff')
        return [{ kind: 'change', file: first.slice(4), hunks: rest.split(/^@@.*\n/m) }];
      return language === 'sh' ? [{ kind: 'run', commands: code.trimEnd().split('\n') }] : [];
    },
  );
}

const linesOf = (hunk: string, signs: RegExp): string =>
  hunk
    .split('\n')
    .filter((line) => signs.test(line))
    .map((line) => `${line.slice(1)}\n`)
    .join('');

/** Writes or changes a file of the project in `folder`. Throws where a file is in the way, or a part fits nowhere or twice. */
export function applyStep(folder: string, step: Exclude<ExampleStep, { readonly kind: 'run' }>): void {
  const path = join(folder, step.file);
  if (step.kind === 'write') {
    if (existsSync(path)) throw new Error(`${step.file} is there already`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, step.text);
    return;
  }
  let text = readFileSync(path, 'utf8');
  for (const hunk of step.hunks) {
    const before = linesOf(hunk, /^[ -]/);
    const parts = text.split(before);
    if (before === '' || parts.length !== 2)
      throw new Error(`${step.file}: this part fits ${parts.length - 1} times:\n${hunk}`);
    text = parts.join(linesOf(hunk, /^[ +]/));
  }
  writeFileSync(path, text);
}
