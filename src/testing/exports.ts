import fc from 'fast-check';
import { buildSubject } from '../core/case/build-subject.ts';
import type { Case } from '../core/case/case.ts';
import type { ExportRequest } from '../core/export/export-request.ts';
import { toExportRequest } from '../core/export/to-export-request.ts';
import { formEncode, toWellFormed } from '../core/request/parse-form.ts';
import { toHttpRequest } from './cases.ts';
import { testNow } from './times.ts';

/** The request of a case; fails where there is none. */
export function exported(given: Case, secretsAsVariables = true): ExportRequest {
  const request = toExportRequest(buildSubject(given, testNow), { secretsAsVariables });
  if (request === undefined) throw new Error('nothing to export');
  return request;
}

/** Values that break the quoting of some shell, language or file: every one is sent and must arrive as it is. */
export const hostileValues: readonly string[] = [
  'plain',
  '',
  ' ',
  'a b  c ',
  'a+b&c=d%20e%zz%PATH%',
  `it's "quoted" \`id\` $(id) $HOME \${HOME}`,
  'C:\\new\\table\\',
  'ends with a quote"',
  '\\" \\\\" ^" ^ && | < > ( ) ! !x! %% %1',
  '@/etc/passwd',
  '-d',
  "''",
  '‘typographic’ “quotes”',
  'line\nend\r\nand\ttab',
  'é 漢 😀 \u00a0\ufeff\u2028',
  '\u0000\u0001\u007f',
  '{{CODE}} {CODE} <?php ?> */ // # -- \\u0041 \\x41 \\0',
  '{"json": ["a"]}',
  '*()~-._',
];

/** Texts of any characters, drawn with a fixed seed. */
export function drawnValues(count: number, seed: number): readonly string[] {
  const sign = fc.constantFrom(...'\'"`$%^&|<>()!\\;,= \t\n\r{}[]~*?#@+-_aZ09é漢😀\u0000\ufeff');
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({ unit: sign, maxLength: 16 }),
  );
  return fc.sample(text, { numRuns: count, seed }).map(toWellFormed);
}

/** A request that carries these values, in parameters of open names where it must hold their texts. */
export function requestWith(url: string, values: readonly string[]): ExportRequest {
  const names = values.map((_, at) => `p${at}`);
  const pairs = values.map((value, at) => `${names[at]}=${formEncode(value)}`);
  const text = `${toHttpRequest(url, {}, ['X-Probe: it\'s "a" \\ probe\\'])}`;
  return exported({ profile: 'rfc7523', request: `${text}${pairs.join('&')}` }, false);
}

/** What arrives, as pairs, whatever the client escapes. */
export function arrivedPairs(body: string): readonly (readonly [string, string])[] {
  return [...new URLSearchParams(body)];
}

/** Lines of a text that set a variable, filled in: `NAME='…'`, `set "NAME=..."`, `$NAME = '...'`, `@NAME = ...`. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(
    /^((?:set "|\$|@)?([A-Z0-9_]+) ?= ?'?)(?:…|\.\.\.)/gm,
    (whole, before: string, name: string) => (name in values ? `${before}${values[name]}` : whole),
  );
}

/** Hostile values and ten draws of thirty. */
export const valueBatches: readonly (readonly string[])[] = [
  hostileValues,
  ...Array.from({ length: 10 }, (_, at) => drawnValues(30, at)),
];
