import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceRoot } from '../source-files.ts';

const file = join(sourceRoot, 'decisions/2026-11-26-agreement-with-real-servers.md');
const startOf = (server: string): string => `<!-- measured: ${server} -->`;
const endOf = (server: string): string => `<!-- end: ${server} -->`;

/** A Markdown table; cells are kept to one line. */
export function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ').trim()).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The part of the published record that belongs to a server. */
export function publishedPart(server: string): string {
  const text = readFileSync(file, 'utf8');
  const start = text.indexOf(startOf(server));
  const end = text.indexOf(endOf(server));
  return start < 0 || end < 0 ? '' : text.slice(start + startOf(server).length, end).trim();
}

/** Writes what was measured into the record. */
export function publish(server: string, part: string): void {
  const text = readFileSync(file, 'utf8');
  const start = text.indexOf(startOf(server));
  const end = text.indexOf(endOf(server));
  if (start < 0 || end < 0) throw new Error(`the record has no part for ${server}`);
  const before = text.slice(0, start + startOf(server).length);
  writeFileSync(file, `${before}\n\n${part}\n\n${text.slice(end)}`);
}
