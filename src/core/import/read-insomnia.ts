import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { isJsonObject, member, parseJson } from '../assertion/json-text.ts';
import { withQuery, writeForm } from '../request/write-form.ts';
import { chooseCalls } from './choose-calls.ts';
import { counted, type Imported, type ImportedCall, listed } from './imported.ts';
import { insomniaResources, isInsomniaYaml } from './insomnia-yaml.ts';
import { objectAt, objectsIn, textOf } from './postman-json.ts';
import { fillBudget, knownAddress, Variables } from './variables.ts';

const formType = 'application/x-www-form-urlencoded';
const mostRequests = 5_000;

/** Reads an export of Insomnia (format 4, or 5 in YAML): its requests, and the environments that stand in the same file. `undefined` for any other text. */
export function readInsomnia(text: string): Imported | undefined {
  const resources = resourcesIn(text);
  if (resources === undefined) return undefined;
  const ofType = (type: string): readonly JsonObject[] =>
    resources.filter((resource) => member(resource, '_type') === type);
  const scopes = ofType('environment').map((environment) => valuesOf(objectAt(environment, 'data')));
  const requests = ofType('request').slice(0, mostRequests);
  const budget = fillBudget();
  const calls = requests.map((request) => callOf(request, new Variables(scopes, budget)));
  return {
    what: `An export of Insomnia with ${counted(requests.length, 'request')}`,
    ...chooseCalls(calls, 'person'),
  };
}

function resourcesIn(text: string): readonly JsonObject[] | undefined {
  if (isInsomniaYaml(text)) return insomniaResources(text);
  if (!/"__export_format"\s*:/.test(text)) return undefined;
  const json = parseJson(text);
  return json.ok && isJsonObject(json.value) ? objectsIn(member(json.value, 'resources')) : undefined;
}

function valuesOf(data: JsonObject | undefined): ReadonlyMap<string, string> {
  return new Map(Object.entries(data ?? {}).map(([name, value]) => [`_.${name}`, textOf(value)]));
}

function callOf(request: JsonObject, variables: Variables): ImportedCall {
  const pairsOf = (owner: JsonObject | undefined, name: string): readonly (readonly [string, string])[] =>
    objectsIn(member(owner, name))
      .filter((row) => member(row, 'disabled') !== true)
      .map((row) => [textOf(member(row, 'name')), variables.fill(textOf(member(row, 'value')))] as const)
      .filter(([key]) => key !== '');
  const body = objectAt(request, 'body');
  const type = textOf(member(body, 'mimeType'));
  const isForm = type === formType;
  const shown = isForm ? writeForm(pairsOf(body, 'params')) : variables.fill(textOf(member(body, 'text')));
  const headers = pairsOf(request, 'headers');
  const isTyped = type === '' || headers.some(([name]) => name.toLowerCase() === 'content-type');
  const query = pairsOf(request, 'parameters');
  const url = withQuery(knownAddress(variables.fill(textOf(member(request, 'url')))), query);
  const missing = [...variables.missing, ...variables.made];
  return {
    name: textOf(member(request, 'name')),
    method: textOf(member(request, 'method')).toUpperCase(),
    url,
    headers: isTyped ? headers : [['Content-Type', type], ...headers],
    body: shown,
    notices: missing.length === 0 ? [] : [`Without a value in the file: ${listed(missing)}.`],
  };
}
