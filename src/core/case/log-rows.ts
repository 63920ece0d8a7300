import type { Json, JsonObject } from '../assertion/decoded-jwt.ts';
import { isJsonObject, member, parseJson } from '../assertion/json-text.ts';
import { beginsLogLine } from '../request/log/log-lines.ts';

/** Names that only the rows of a store of logs have, or their answer to a search. */
const marks =
  /"(?:_source|_raw|textPayload|jsonPayload|breadcrumbs|ingestionTime|attributes|stream|@message)"/;
/** More is the file of a tool. */
const largest = 5_000_000;
const messageNames = ['_raw', '@message', 'textPayload', 'message', 'msg', 'line', 'log'] as const;
const timeNames = ['@timestamp', '_time', 'timestamp', 'time', 'date', 'ts'] as const;

/** One row of a table of the AWS command line: what names the stream stands before the message, and a time behind it. */
const awsFront = /^EVENTS\t(?:\d{14,70}\t\d{13}\t[^\t\n]{1,400}|\d{13})\t/;
const awsEnd = /\t\d{13}[ \t]*\r?$/;

/** The first line of an exported table, with a time and a message among its columns. */
const tableHead = /^[^\n]{0,2000}/;
const timeColumn = /^(?:@timestamp|_time|time(?:stamp|generated)?(?: \[utc\])?|date|ts)$/i;
const messageColumn = /^(?:@message|_raw|message|msg|line|log|content|logentry|textpayload)$/i;
const mostCells = 100;

/**
 * The rows that a store of logs exports or prints, as the lines that the program wrote: CloudWatch, Elasticsearch, Splunk, Datadog, Loki,
 * Google Cloud, Sentry, as JSON or as a table. A row with more than a message keeps the rest as a record. Any other text as it is. Linear.
 */
export function withoutLogRows(text: string): string {
  if (text.length > largest) return text;
  if (/^\s*EVENTS\t/.test(text)) return awsLines(text);
  return rowsOfJson(text)?.flatMap(linesOf).join('\n') ?? linesOfTable(text)?.join('\n') ?? text;
}

function awsLines(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const time = awsEnd.exec(line)?.[0].trim();
      const message = line.replace(awsFront, '').replace(awsEnd, '');
      return awsFront.test(line) ? behindTime(message, Number(time)) : message;
    })
    .join('\n');
}

interface Row {
  readonly time: Json | undefined;
  /** What the program wrote, where the row names it. */
  readonly message: string | undefined;
  /** What else the row holds. */
  readonly rest: Json | undefined;
}

function rowsOfJson(text: string): readonly Row[] | undefined {
  if (!/^\s*[{[]/.test(text) || !marks.test(text)) return undefined;
  const whole = parseJson(text);
  const found = whole.ok ? [whole.value] : recordsByLine(text);
  const rows = found?.map(rowsIn);
  return rows?.every((some) => some !== undefined) ? rows.flat() : undefined;
}

function recordsByLine(text: string): readonly Json[] | undefined {
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => parseJson(line));
  return lines.every((line) => line.ok) ? lines.map(({ value }) => value) : undefined;
}

/** The rows of one document; `undefined` where it is none of a store of logs. */
function rowsIn(document: Json): readonly Row[] | undefined {
  const list = Array.isArray(document) ? document : (listIn(document) ?? [document]);
  const rows = list.map((entry) => (isJsonObject(entry) ? rowOf(entry) : asFields(entry)));
  return rows.length > 0 && rows.every((row) => row !== undefined) ? rows : undefined;
}

/** The list of rows in the answer to a search. */
function listIn(document: Json): readonly Json[] | undefined {
  if (!isJsonObject(document)) return undefined;
  const [hits, data, crumbs] = ['hits', 'data', 'breadcrumbs'].map((name) => member(document, name));
  const lists = [
    member(document, 'events'),
    member(document, 'results'),
    isJsonObject(hits) ? member(hits, 'hits') : undefined,
    isJsonObject(data) ? streamsIn(member(data, 'result')) : data,
    isJsonObject(crumbs) ? member(crumbs, 'values') : crumbs,
  ];
  return lists.find((list): list is Json[] => Array.isArray(list) && list.length > 0);
}

/** Loki: a time in nanoseconds, and the line. */
function streamsIn(streams: Json | undefined): Json | undefined {
  if (!Array.isArray(streams)) return undefined;
  return streams.flatMap((stream) => {
    const values = isJsonObject(stream) ? member(stream, 'values') : undefined;
    return (Array.isArray(values) ? values : []).map((pair): Json => {
      const [time, line] = Array.isArray(pair) ? pair : [];
      return { _time: Number(String(time).slice(0, 13)), _raw: String(line) };
    });
  });
}

/** Where a store keeps the record of a row, with what such a record has. */
const insides: Readonly<Record<string, readonly string[]>> = {
  result: ['_raw'],
  _source: ['@timestamp', 'timestamp', 'time', 'message'],
  attributes: ['timestamp', 'message'],
};

function rowOf(row: JsonObject): Row | undefined {
  const inside = Object.entries(insides)
    .map(([name, marksOfRow]) => ({ record: member(row, name), marksOfRow }))
    .find(
      ({ record, marksOfRow }) =>
        isJsonObject(record) && marksOfRow.some((one) => Object.hasOwn(record, one)),
    );
  const isKnown =
    ['_raw', 'textPayload', 'jsonPayload', 'ingestionTime'].some((name) => Object.hasOwn(row, name)) ||
    (typeof member(row, 'category') === 'string' && Object.hasOwn(row, 'timestamp'));
  return inside === undefined && !isKnown
    ? undefined
    : asRow((inside?.record as JsonObject | undefined) ?? row);
}

/** CloudWatch Logs Insights: a list of `field` and `value`. */
function asFields(entry: Json): Row | undefined {
  if (!Array.isArray(entry)) return undefined;
  const pairs = entry.flatMap((cell) => {
    const field = isJsonObject(cell) ? member(cell, 'field') : undefined;
    const value = isJsonObject(cell) ? member(cell, 'value') : undefined;
    return typeof field === 'string' && value !== undefined ? [[field, value] as const] : [];
  });
  return pairs.length === 0 ? undefined : asRow(Object.fromEntries(pairs));
}

function asRow(row: JsonObject): Row {
  const name = messageNames.find((one) => typeof member(row, one) === 'string');
  const { [name ?? '']: _message, ...others } = row;
  const hasMore = Object.values(others).some(isJsonObject) || Object.hasOwn(others, 'response');
  return {
    time: timeNames.map((one) => member(row, one)).find((time) => time !== undefined),
    message: name === undefined ? undefined : String(member(row, name)),
    rest: name === undefined || hasMore ? others : undefined,
  };
}

function linesOf({ time, message, rest }: Row): readonly string[] {
  const record = rest === undefined ? [] : [JSON.stringify({ time: time ?? '', ...(rest as JsonObject) })];
  return message === undefined ? record : [behindTime(message.trimEnd(), time), ...record];
}

/** The message as a line of a log: most programs write the time themselves. */
function behindTime(message: string, time: Json | undefined): string {
  if (beginsLogLine(message.slice(0, 300))) return message;
  return `${shownTime(time) ?? 'time=-'} ${message}`;
}

const latest = 8_640_000_000_000_000;

function shownTime(time: Json | undefined): string | undefined {
  if (typeof time === 'string') return /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(time) ? time : undefined;
  if (typeof time !== 'number' || !Number.isFinite(time)) return undefined;
  const milliseconds = time < 100_000_000_000 ? time * 1_000 : time;
  return Math.abs(milliseconds) > latest ? undefined : new Date(milliseconds).toISOString();
}

/** A table with a line of names above it, its cells parted by commas or tabs. */
function linesOfTable(text: string): readonly string[] | undefined {
  const start = text.trimStart();
  const head = (tableHead.exec(start)?.[0] ?? '').replace(/\r$/, '');
  const sign = head.includes('\t') ? '\t' : ',';
  const names = head.split(sign).map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
  const timeAt = names.findIndex((name) => timeColumn.test(name));
  const messageAt = names.findIndex((name) => messageColumn.test(name));
  if (timeAt < 0 || messageAt < 0 || names.length > mostCells) return undefined;
  const rows = cellsOf(start.slice(head.length), sign);
  if (rows.length === 0 || !rows.every((cells) => cells.length === names.length)) return undefined;
  return rows.map((cells) => behindTime(cells[messageAt] ?? '', cells[timeAt]));
}

/** RFC 4180: a cell in quotation marks may hold line ends, and the mark itself twice. */
function cellsOf(text: string, sign: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = (): void => {
    row.push(cell);
    cell = '';
  };
  const endRow = (): void => {
    if (row.length > 0 || cell.trim() !== '') {
      endCell();
      rows.push(row);
    }
    row = [];
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const one = text.charAt(at);
    if (isQuoted) {
      if (one !== '"') cell += one;
      else if (text[at + 1] === '"') {
        cell += one;
        at += 1;
      } else isQuoted = false;
    } else if (one === '"' && cell === '') isQuoted = true;
    else if (one === sign) endCell();
    else if (one === '\n') endRow();
    else if (one !== '\r') cell += one;
  }
  endRow();
  return rows;
}
