import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot, sourceRoot } from './testing/source-files.ts';

const folder = join(sourceRoot, 'decisions');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const records = readdirSync(folder)
  .filter((name) => name !== 'README.md')
  .toSorted();

describe('the decisions', () => {
  it('stand in the list of their folder, in their order, each by its own title', () => {
    const listed = [...read('README.md').matchAll(/^- \[([^\]]+)\]\(([^)]+)\): \S.*\.$/gm)];
    expect(listed.map(([, title, name]) => [name, `# ${title}`])).toEqual(
      records.map((name) => [name, read(name).split('\n')[0]]),
    );
  });

  it.each(records)('%s says when it was made, and whether it holds', (name) => {
    const [, date] = /^(\d{4}-\d\d-\d\d)-[a-z0-9-]+\.md$/.exec(name) ?? [];
    expect(read(name)).toMatch(
      new RegExp(
        `^# .+\\n\\nDate: ${date}(?:; written down [\\d-]+)?\\. Status: (?:in force|superseded by \\[)`,
      ),
    );
  });

  it.each(['README.md', ...records])('%s names nothing that is not there', (name) => {
    const text = read(name);
    const linked = [...text.matchAll(/\]\(((?!https?:)[^)#]+)\)/g)].map(([, file = '']) =>
      join(folder, file),
    );
    const named = [...text.matchAll(/`((?:src|e2e|public|\.ci)\/[\w./-]+)`/g)].map(([, path = '']) =>
      join(projectRoot, path),
    );
    expect([...linked, ...named].filter((path) => !existsSync(path))).toEqual([]);
  });
});
