import type { FaultCode } from '../catalogue/faults.ts';
import type { Reference } from '../catalogue/sources.ts';
import type { GuideId } from '../guides/guide-ids.ts';

/** How a rule is known: in the provider's documents, observed on a server, inferred, from a third party's digest, or from a working client. */
export const marks = ['documented', 'observed', 'inferred', 'third-party', 'working-client'] as const;
export type Mark = (typeof marks)[number];

/** A value of a provider's rule book, with where it stands and when that was read. */
export interface Ruled<Value> {
  readonly value: Value;
  readonly source: Reference;
  /** ISO date on which the source was read. */
  readonly date: string;
  readonly mark: Mark;
  /** What else is known: a contradiction, a tolerance. */
  readonly note?: string | undefined;
}

/** The parts of a request in the order in which servers look at them; a check belongs to one. */
export const stages = [
  'network',
  'transport',
  'parameters',
  'assertion-format',
  'header',
  'key-set',
  'signature',
  'claims',
  'dpop',
  'grant',
  'encryption-key',
  'response',
] as const;
export type Stage = (typeof stages)[number];

export const environmentIds = ['production', 'staging', 'custom'] as const;
export type EnvironmentId = (typeof environmentIds)[number];

export const audienceRules = ['issuer', 'token-endpoint', 'issuer-or-token-endpoint'] as const;
/** Which value of `aud` names the server (RFC 7523 §3). */
export type AudienceRule = (typeof audienceRules)[number];

export const parameterPresences = ['required', 'optional', 'unused'] as const;
type ParameterPresence = (typeof parameterPresences)[number];

export interface ProfileEnvironment {
  readonly issuer: string;
  readonly tokenEndpoint: string;
  readonly authorizationEndpoint: string;
  readonly parEndpoint?: string | undefined;
  readonly userinfoEndpoint: string;
  readonly providerKeySetUrl: string;
}

/** A rule for one request parameter: is it needed, which values, what shape. `pattern` is a regular expression source for the whole value. */
export interface ParameterRule {
  readonly presence: ParameterPresence;
  readonly values?: readonly string[] | undefined;
  readonly pattern?: string | undefined;
  /** A word that the value, a list with spaces between, has to hold (RFC 6749 §3.3). */
  readonly word?: string | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  /** Pre-filled in the form. */
  readonly preset?: string | undefined;
}

export interface ErrorMatch {
  /** Values of `error`, compared without regard to case. */
  readonly error?: readonly string[] | undefined;
  /** A regular expression source searched in `error_description` (or in `error` where a server puts its sentence there), ignoring case. */
  readonly description?: string | undefined;
  readonly status?: readonly number[] | undefined;
}

export interface ProfileError {
  /** Stable within the profile. */
  readonly id: string;
  readonly match: ErrorMatch;
  /** A regular expression source for the sentence that tells it without its code, as people pass it on, ignoring case. */
  readonly said?: string | undefined;
  readonly guide: GuideId;
  /** What the error can mean, the most probable first. Empty: the guide alone decides. */
  readonly causes: readonly FaultCode[];
  /** Stages that the server has passed when it gives this error: their faults are struck out. */
  readonly clears: readonly Stage[];
  readonly source: Reference;
  readonly mark: Mark;
}

/** What the server is expected to answer to a fault of these codes or stages; the first match counts. */
export interface Prediction {
  readonly codes?: readonly FaultCode[] | undefined;
  /** Beside codes: only where one of them is met at such a stage. */
  readonly stages?: readonly Stage[] | undefined;
  /** Only where the fault lies in one of these parameters; such an entry goes before one for the code alone. */
  readonly parameters?: readonly string[] | undefined;
  readonly status: number;
  readonly error: string;
  readonly description?: string | undefined;
}

export interface Profile {
  readonly id: string;
  readonly title: string;
  /** A few words for a menu. */
  readonly summary: string;
  /** Which server answers: named in a diagnosis as the source of an error. */
  readonly server: 'singpass' | 'mockpass' | 'corppass' | 'oidc-provider' | 'generic';
  readonly fapi: boolean;
  /** Which requests belong here; a path is compared whole. */
  readonly detect: { readonly hosts: readonly string[]; readonly tokenPaths: readonly string[] };
  /** Absent members are derived in the environment `custom`, from the token endpoint. */
  readonly environments: Readonly<Partial<Record<'production' | 'staging', ProfileEnvironment>>>;
  readonly parameters: Readonly<Record<string, Ruled<ParameterRule>>>;
  /** Rules for the parameters of a pushed authorization request (RFC 9126 §2.1), where the profile has them; `unused`: refused. */
  readonly pushedParameters?: Readonly<Record<string, Ruled<ParameterRule>>> | undefined;
  /** Names in the provider's order. */
  readonly parameterOrder: readonly string[];
  readonly clientIdPattern?: Ruled<string> | undefined;
  readonly assertion: {
    readonly algorithms: Ruled<readonly string[]>;
    readonly typ: Ruled<{ readonly presence: 'required' | 'optional'; readonly values: readonly string[] }>;
    readonly kid: Ruled<'required' | 'optional'>;
    readonly audience: Ruled<AudienceRule>;
    /** Whether a list that holds the right value passes too (RFC 7519 §4.1.3). Absent: a text is wanted. */
    readonly audienceList?: Ruled<'accepted' | 'refused'> | undefined;
    readonly requiredClaims: Ruled<readonly string[]>;
    /** Largest `exp` − `iat`, in seconds. */
    readonly maxLifetimeSeconds: Ruled<number>;
    /** Clock difference that a server of this kind is taken to tolerate, in seconds. */
    readonly clockToleranceSeconds: Ruled<number>;
    /** How far ahead `iat` may lie, where that is another difference. */
    readonly iatToleranceSeconds?: Ruled<number> | undefined;
    readonly codeClaim: Ruled<'optional' | 'unused'>;
  };
  readonly dpop?:
    | {
        readonly presence: Ruled<'required' | 'optional'>;
        readonly algorithms: Ruled<readonly string[]>;
        readonly maxLifetimeSeconds: Ruled<number>;
        readonly expRequired: Ruled<boolean>;
        /** How many seconds `iat` may lie from the server's clock, before or after it. Absent: not known. */
        readonly iatWindowSeconds?: Ruled<number> | undefined;
        /** Whether each login needs a key pair of its own. Absent: nothing is said of it. */
        readonly keyOfLogin?: Ruled<'advised'> | undefined;
      }
    | undefined;
  readonly pkce: {
    readonly presence: Ruled<'required' | 'optional'>;
    readonly methods: Ruled<readonly string[]>;
    /** The characters a verifier may hold, as the inside of a character class. */
    readonly verifierCharacters: Ruled<string>;
  };
  readonly redirectUri: {
    readonly schemes: Ruled<readonly string[]>;
    readonly forbiddenWords: Ruled<readonly string[]>;
    /** What is said of redirects to the machine itself. */
    readonly localhost?: Ruled<'disputed'> | undefined;
  };
  readonly code: {
    readonly lifetimeSeconds: Ruled<number>;
    readonly pattern: Ruled<string>;
    readonly usualLength?: Ruled<number> | undefined;
  };
  /** How `sub` of an id_token is written: a UUID alone, or pairs such as `s=…,u=<UUID>`. */
  readonly idTokenSubject?: Ruled<'uuid' | 'pairs'> | undefined;
  readonly keySet: {
    readonly keyTypes: Ruled<readonly string[]>;
    readonly curves: Ruled<readonly string[]>;
    readonly encryptionKey: Ruled<'required' | 'optional'>;
    readonly encryptionAlgorithms: Ruled<readonly string[]>;
    readonly contentEncryption: Ruled<readonly string[]>;
    readonly kid: Ruled<'required' | 'optional'>;
    /** Absent: any port. */
    readonly port?: Ruled<number> | undefined;
    readonly timeoutSeconds: Ruled<number>;
    readonly cacheSeconds: Ruled<number>;
  };
  /** The order in which the server looks. A fault that it meets apart from its stage is listed by its code. */
  readonly order: Ruled<readonly (Stage | FaultCode)[]>;
  /** Faults that this server lets pass, though the service it stands for, or the standard, does not. */
  readonly tolerates?: Ruled<readonly FaultCode[]> | undefined;
  /** Faults that many servers let pass, so that they are but a risk there, and that this one refuses. */
  readonly refuses?: Ruled<readonly FaultCode[]> | undefined;
  /** The service for which this server stands in while people develop, as named in a sentence; it refuses what `tolerates` lists. */
  readonly standsFor?: string | undefined;
  /** Faults by custom only: the standards demand none of it, so what is found of them is a risk and no fault. */
  readonly leavesOpen?: Ruled<readonly FaultCode[]> | undefined;
  /** The most specific first; the last ones match by `error` or status alone. */
  readonly errors: readonly ProfileError[];
  readonly predictions: readonly Prediction[];
  /** The last day on which the profile may be used, where one is known. */
  readonly endsOn?: Ruled<string> | undefined;
  /** The id of the profile to move to, where the provider replaces this one. */
  readonly successor?: Ruled<string> | undefined;
  /** How long a `request_uri` is good (RFC 9126 §2.2), where its answer does not say so. */
  readonly requestUriSeconds?: Ruled<number> | undefined;
  /** Scopes of an app that only logs people in; any other asks for personal data. Absent: no such apps are known. */
  readonly loginScopes?: Ruled<readonly string[]> | undefined;
  /** The day since which the callback carries `iss` (RFC 9207) in production. */
  readonly callbackIssuerSince?: Ruled<string> | undefined;
}
