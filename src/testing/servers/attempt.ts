import type { FaultCode } from '../../core/catalogue/faults.ts';
import type { KeySetAnswer } from '../key-set-server.ts';
import type { TestKey } from '../keys.ts';
import type { WireSpec } from '../wire.ts';

/** What a fault may speak of: the server, the client, the time. */
export interface World {
  readonly origin: string;
  readonly issuer: string;
  readonly tokenEndpoint: string;
  readonly clientId: string;
  readonly now: number;
}

export type Members = Readonly<Record<string, unknown>>;
export type ParameterValues = Readonly<Record<string, string | undefined>>;

/** A member set to `undefined` is left out. */
export type Claims = (world: World) => Members;

/** What differs from a healthy DPoP proof. */
export interface ProofChanges {
  readonly claims?: Claims;
  readonly header?: Members;
  readonly key?: () => Promise<TestKey>;
  readonly alter?: (proof: string) => string;
}

/** What differs from a healthy login and token request. Two of them can be joined into a pair. */
export interface Attempt {
  readonly claims?: Claims;
  readonly header?: Members;
  /** Signs with another key under the healthy `kid`. */
  readonly key?: () => Promise<TestKey>;
  readonly alter?: (token: string) => string | Promise<string>;
  readonly parameters?: (healthy: ParameterValues, world: World) => ParameterValues;
  /** The members of the relying party's key set: signing key, encryption key. */
  readonly keys?: (keys: readonly Members[]) => unknown;
  readonly keyText?: (text: string) => string;
  readonly keyAnswer?: Omit<KeySetAnswer, 'body'> & { readonly body?: string };
  readonly wire?: (spec: WireSpec, parameters: ParameterValues) => WireSpec;
  readonly proof?: ProofChanges | 'none';
  /** What differs in the pushed authorization request. */
  readonly pushed?: { readonly parameters: ParameterValues };
  /** Sends first a request that shares this with the second one. */
  readonly reuse?: 'code' | 'assertion' | 'proof' | 'pushed-assertion' | 'pushed-proof';
  /** The code of another client. */
  readonly foreignCode?: boolean;
  /** Waits until a code of this lifetime has expired. */
  readonly codeLifetimeSeconds?: number;
}

/** A fault of the catalogue as it goes over the wire. */
export interface ServerFault extends Attempt {
  readonly code: FaultCode;
}

export type FaultTable = Readonly<Record<string, ServerFault>>;

/** Both faults in one request; where both alter the same thing, the second works on what the first made. */
export function join(first: Attempt, second: Attempt): Attempt {
  const { alter, parameters, wire, claims, proof } = first;
  return {
    ...first,
    ...second,
    ...both('claims', claims, second.claims, (a, b) => (world) => ({ ...a(world), ...b(world) })),
    ...both('header', first.header, second.header, (a, b) => ({ ...a, ...b })),
    ...both('alter', alter, second.alter, (a, b) => async (token) => b(await a(token))),
    ...both(
      'parameters',
      parameters,
      second.parameters,
      (a, b) => (healthy, world) => b(a(healthy, world), world),
    ),
    ...both('wire', wire, second.wire, (a, b) => (spec, values) => b(a(spec, values), values)),
    ...both('proof', proof, second.proof, (a, b) => (a === 'none' || b === 'none' ? 'none' : { ...a, ...b })),
    ...both('pushed', first.pushed, second.pushed, (a, b) => ({
      parameters: { ...a.parameters, ...b.parameters },
    })),
  };
}

function both<Name extends keyof Attempt>(
  name: Name,
  first: Attempt[Name],
  second: Attempt[Name],
  merge: (
    first: NonNullable<Attempt[Name]>,
    second: NonNullable<Attempt[Name]>,
  ) => NonNullable<Attempt[Name]>,
): Pick<Attempt, Name> | Record<never, never> {
  if (first === undefined || first === null || second === undefined || second === null) return {};
  return { [name]: merge(first, second) } as Pick<Attempt, Name>;
}

/** Changes some parameters of the token request. */
export function set(changes: ParameterValues): Pick<Attempt, 'parameters'> {
  return { parameters: (healthy) => ({ ...healthy, ...changes }) };
}

/** Changes one parameter from what it would be. */
export function change(name: string, alter: (value: string) => string): Pick<Attempt, 'parameters'> {
  return { parameters: (healthy) => ({ ...healthy, [name]: alter(healthy[name] ?? '') }) };
}

/** Sends the body altered. */
export function body(alter: (body: string) => string): Pick<Attempt, 'wire'> {
  return { wire: (spec) => ({ ...spec, body: alter(spec.body) }) };
}

/** Sends under another Content-Type; `undefined` sends none. */
export function contentType(value: string | undefined): Pick<Attempt, 'wire'> {
  return {
    wire: (spec) => {
      const { 'Content-Type': _old, ...others } = spec.headers;
      return { ...spec, headers: value === undefined ? others : { ...others, 'Content-Type': value } };
    },
  };
}
