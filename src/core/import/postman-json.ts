import type { Json, JsonObject } from '../assertion/decoded-jwt.ts';
import { isJsonObject, member } from '../assertion/json-text.ts';

/** A row of a table in Postman. */
export interface Row {
  readonly key: string;
  readonly value: string;
  readonly isFile: boolean;
}

/** Rows of a table in Postman; what is switched off is not sent. */
export function rowsOf(list: Json | undefined): readonly Row[] {
  return objectsIn(list)
    .filter((row) => member(row, 'disabled') !== true && member(row, 'enabled') !== false)
    .map((row) => ({
      key: textOf(member(row, 'key')),
      value: textOf(member(row, 'value')),
      isFile: member(row, 'type') === 'file',
    }))
    .filter(({ key }) => key !== '');
}

export function variablesOf(list: Json | undefined): ReadonlyMap<string, string> {
  return new Map(rowsOf(list).map(({ key, value }) => [key, value]));
}

export function objectsIn(list: Json | undefined): readonly JsonObject[] {
  return Array.isArray(list) ? list.filter((entry) => isJsonObject(entry)) : [];
}

export function objectAt(object: JsonObject | undefined, name: string): JsonObject | undefined {
  const value = member(object, name);
  return isJsonObject(value) ? value : undefined;
}

export function textOf(value: Json | undefined): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value : '';
}
