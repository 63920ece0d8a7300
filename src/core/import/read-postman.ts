import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { isJsonObject, member, parseJson } from '../assertion/json-text.ts';
import { splitJson } from '../case/split-json.ts';
import { withQuery } from '../request/write-form.ts';
import { chooseCalls } from './choose-calls.ts';
import { counted, type Imported, type ImportedCall, listed } from './imported.ts';
import { authOf } from './postman-auth.ts';
import { objectAt, objectsIn, rowsOf, textOf, variablesOf } from './postman-json.ts';
import { bodyOf, urlOf } from './postman-request.ts';
import { fillBudget, knownAddress, type VariableScopes, Variables } from './variables.ts';

const marks = /getpostman\.com\/json\/collection|_postman_variable_scope|"_postman_id"/;
const mostRequests = 5_000;
const deepestFolder = 20;

/** Whether a text has what only Postman's files have. */
export const isPostman = (text: string): boolean => marks.test(text);

/** What a request inherits from its folders and its collection. */
interface Inherited {
  readonly auth: JsonObject | undefined;
  /** The nearest first. */
  readonly variables: VariableScopes;
  readonly scripts: boolean;
}

/**
 * Reads a Postman collection (v2.0 and v2.1, schema.getpostman.com/json/collection), with the environments and globals that
 * stand in the same text. `undefined` for any other text; never fails.
 */
export function readPostman(text: string): Imported | undefined {
  if (!isPostman(text)) return undefined;
  const documents = splitJson(text).flatMap((part) => {
    const json = parseJson(part.trim());
    return json.ok && isJsonObject(json.value) ? [{ part, json: json.value }] : [];
  });
  const scopes = documents.filter(({ json }) => isScope(json));
  const collections = documents.filter(({ json }) => isCollection(json));
  if (scopes.length === 0 && collections.length === 0)
    return /^\s*\{/.test(text)
      ? { what: 'A Postman file', notices: ['The Postman file is cut off or damaged: export it again.'] }
      : undefined;
  const rest = [...scopes, ...collections].reduce((left, { part }) => left.replace(part, () => ''), text);
  const read = [...scopes, ...collections].length > 1 || rest.trim() !== '' ? rest : undefined;
  if (collections.length === 0)
    return {
      what: 'A Postman environment',
      notices: ['A Postman environment alone has no request: add the collection together with it.'],
      rest: read,
    };
  return {
    ...readCollections(
      collections.map(({ json }) => json),
      scopes.map(({ json }) => json),
    ),
    rest: read,
  };
}

function isScope(json: JsonObject): boolean {
  return Array.isArray(member(json, 'values')) && member(json, 'item') === undefined;
}

function isCollection(json: JsonObject): boolean {
  const inner = member(json, 'collection');
  return Array.isArray(member(json, 'item')) || (isJsonObject(inner) && Array.isArray(member(inner, 'item')));
}

function readCollections(collections: readonly JsonObject[], scopes: readonly JsonObject[]): Imported {
  // An environment goes before globals and before the collection's own (Postman: variable scopes).
  const ordered = [...scopes].sort((one, other) => Number(isGlobal(other)) - Number(isGlobal(one)));
  const globals = ordered.filter(isGlobal).flatMap((scope) => [...variablesOf(member(scope, 'values'))]);
  const environment = new Map(
    ordered.filter((scope) => !isGlobal(scope)).flatMap((scope) => [...variablesOf(member(scope, 'values'))]),
  );
  const budget = fillBudget();
  const calls = collections.flatMap((outer) => {
    const inner = member(outer, 'collection');
    const collection = isJsonObject(inner) ? inner : outer;
    const calls: ImportedCall[] = [];
    const walk = (holder: JsonObject, inherited: Inherited, depth: number): void => {
      for (const item of objectsIn(member(holder, 'item'))) {
        if (calls.length >= mostRequests || depth > deepestFolder) return;
        const here = inherit(item, inherited);
        if (Array.isArray(member(item, 'item'))) walk(item, here, depth + 1);
        else if (member(item, 'request') !== undefined)
          calls.push(
            callOf(item, here, new Variables([environment, ...here.variables], budget), scopes.length > 0),
          );
      }
    };
    const base = { auth: undefined, variables: [new Map(globals)], scripts: false };
    walk(collection, inherit(collection, base), 0);
    return calls;
  });
  const what = `A Postman collection of ${counted(calls.length, 'request')}`;
  return { what, ...chooseCalls(calls, 'person') };
}

function isGlobal(scope: JsonObject): boolean {
  return member(scope, '_postman_variable_scope') === 'globals';
}

function inherit(holder: JsonObject, from: Inherited): Inherited {
  const request = member(holder, 'request');
  const auth = objectAt(holder, 'auth') ?? (isJsonObject(request) ? objectAt(request, 'auth') : undefined);
  return {
    auth: auth ?? from.auth,
    variables: [variablesOf(member(holder, 'variable')), ...from.variables],
    scripts: from.scripts || objectsIn(member(holder, 'event')).some(isPreRequestScript),
  };
}

function isPreRequestScript(event: JsonObject): boolean {
  if (member(event, 'listen') !== 'prerequest') return false;
  const exec = member(objectAt(event, 'script'), 'exec');
  const lines = Array.isArray(exec) ? exec : [exec];
  return lines.some((line) => typeof line === 'string' && line.trim() !== '');
}

function callOf(
  item: JsonObject,
  inherited: Inherited,
  variables: Variables,
  hasScope: boolean,
): ImportedCall {
  const given = member(item, 'request');
  const request: JsonObject = isJsonObject(given) ? given : { url: given ?? '' };
  const notices: string[] = [];
  const { body, type } = bodyOf(request, variables, notices);
  const own = rowsOf(member(request, 'header')).map(
    ({ key, value }) => [variables.fill(key), variables.fill(value)] as const,
  );
  const auth = authOf(inherited.auth, variables, notices);
  const has = (name: string): boolean => own.some(([key]) => key.toLowerCase() === name);
  const implied = type !== undefined && !has('content-type') ? [['Content-Type', type] as const] : [];
  const url = knownAddress(variables.fill(urlOf(request)));
  const name = textOf(member(item, 'name'));
  const answer = answerOf(item);
  return {
    name,
    method: textOf(member(request, 'method')).toUpperCase() || 'GET',
    url: withQuery(url, auth.query),
    headers: [...own, ...auth.headers.filter(([key]) => !has(key.toLowerCase())), ...implied],
    body,
    response: answer?.text,
    responseNote: answer && (answer.name === '' ? 'A saved example' : `The saved example “${answer.name}”`),
    notices: [...notices, ...variableNotices(variables, hasScope, inherited.scripts)],
  };
}

function variableNotices(variables: Variables, hasScope: boolean, scripts: boolean): readonly string[] {
  const missing = [...variables.missing];
  const verb = missing.length === 1 ? 'has no value' : 'have no values';
  const where = hasScope ? 'in the collection or the environment' : 'in the collection';
  const advice = hasScope
    ? 'Put the values as sent into the fields.'
    : 'Add the environment, exported, together with the collection, or put the values as sent into the fields.';
  const made = [...variables.made];
  return [
    ...(missing.length === 0 ? [] : [`${listed(missing)} ${verb} ${where}. ${advice}`]),
    ...(made.length === 0
      ? []
      : [`${listed(made)} ${made.length === 1 ? 'is' : 'are'} made by Postman when it sends.`]),
    ...(scripts ? ['A pre-request script was not run: what it sets is not known here.'] : []),
  ];
}

/** A saved example: the first that is an error, else the first. */
function answerOf(item: JsonObject): { text: string; name: string } | undefined {
  const examples = objectsIn(member(item, 'response')).filter(
    (example) => typeof member(example, 'code') === 'number',
  );
  const example = examples.find((one) => Number(member(one, 'code')) >= 400) ?? examples[0];
  if (example === undefined) return undefined;
  const headers = rowsOf(member(example, 'header')).map(
    ({ key, value }) => `${key}: ${value.replace(/[\r\n]+/g, ' ')}`,
  );
  const first = `HTTP/1.1 ${String(member(example, 'code'))} ${textOf(member(example, 'status'))}`.trimEnd();
  return {
    text: [first, ...headers, '', textOf(member(example, 'body'))].join('\r\n'),
    name: textOf(member(example, 'name')).slice(0, 60),
  };
}
