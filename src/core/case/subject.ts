import type { DecodedJwt, JsonObject } from '../assertion/decoded-jwt.ts';
import type { DiscoveryFailure } from '../discovery/parse-discovery.ts';
import type { ServerMetadata } from '../discovery/server-metadata.ts';
import type { KeySetDocument } from '../key-set/key-set-document.ts';
import type { EnvironmentId, Profile } from '../profiles/profile.ts';
import type { WireParameter, WireRequest } from '../request/wire-request.ts';
import type { ParsedResponse } from '../response/parsed-response.ts';
import type { RecognisedError } from '../response/recognised-error.ts';
import type { Result } from '../result.ts';
import type { Verification } from '../signature/verification.ts';
import type { Case, Registration } from './case.ts';
import type { OtherService } from './other-services.ts';

/** The moment at which times are judged, in Unix seconds, and whose clock it is. */
export interface Moment {
  readonly seconds: number;
  /** `given`: set by the person. `response-date`: the server's own clock. `clock`: this machine's, which may be off. */
  readonly source: 'given' | 'response-date' | 'clock';
}

/** What the request is aimed at, from profile, environment and the URL called. */
export interface Target {
  readonly environment: EnvironmentId;
  /** `given` by the person, or `recognised` from a host, or `assumed` because nothing tells. */
  readonly environmentFrom: 'given' | 'recognised' | 'assumed';
  readonly profileFrom: 'given' | 'recognised' | 'assumed';
  /** Issuer and endpoints come from the server's metadata. */
  readonly discovered?: boolean | undefined;
  /** The issuer that `aud` must equal; absent where a custom endpoint does not tell. */
  readonly issuer?: string | undefined;
  /** What the profile says must be called in this environment; for `custom`, what is called. */
  readonly tokenEndpoint?: string | undefined;
  readonly parEndpoint?: string | undefined;
  readonly userinfoEndpoint?: string | undefined;
}

/** The authorization request: the URL a browser was sent to, or the pushed request (PAR). */
export interface AuthorizationRequest {
  readonly kind: 'url' | 'par';
  readonly request: WireRequest;
  /** From the query of a URL, or the body of a PAR request. */
  readonly parameters: readonly WireParameter[];
  readonly dpop?: DecodedJwt | undefined;
  readonly assertion?: DecodedJwt | undefined;
  /** Unix seconds at which it was made, where it stands in a line of a log with its time. */
  readonly at?: number | undefined;
}

/** The redirect that brought the code, or an error. */
export interface Callback {
  readonly text: string;
  readonly url?: string | undefined;
  readonly parameters: readonly WireParameter[];
  /** Unix seconds at which it came, where it stands in a line of a log with its time. */
  readonly at?: number | undefined;
}

/** Everything pasted, parsed once. Plain data: it can be cloned to and from a worker. */
export interface Subject {
  readonly case: Case;
  /** As the pasted metadata of the server and the person's choice narrow it. */
  readonly profile: Profile;
  readonly target: Target;
  readonly now: Moment;
  readonly request?: WireRequest | undefined;
  readonly assertion?: DecodedJwt | undefined;
  /** The assertion's header and claims, where they decode to JSON objects. */
  readonly header?: JsonObject | undefined;
  readonly claims?: JsonObject | undefined;
  readonly dpop?: DecodedJwt | undefined;
  readonly dpopHeader?: JsonObject | undefined;
  readonly dpopClaims?: JsonObject | undefined;
  readonly keySet?: KeySetDocument | undefined;
  /** A key set that is not the one in force: older, or of another environment or instance. */
  readonly otherKeySet?: KeySetDocument | undefined;
  /** The keys of the provider, which sign the id_token; never those of the client. */
  readonly providerKeySet?: KeySetDocument | undefined;
  readonly authorizationRequest?: AuthorizationRequest | undefined;
  /** The answer of the PAR endpoint, wherever it was pasted. */
  readonly parResponse?: ParsedResponse | undefined;
  /** The URL that sent the browser to the login after PAR. */
  readonly authorizationUrl?: AuthorizationRequest | undefined;
  readonly callback?: Callback | undefined;
  readonly previousRequest?: WireRequest | undefined;
  readonly previousAssertion?: DecodedJwt | undefined;
  readonly previousDpop?: DecodedJwt | undefined;
  readonly response?: ParsedResponse | undefined;
  readonly recognised?: RecognisedError | undefined;
  /** Pasted PEM, `openssl s_client` or `curl -v` output, as text. */
  readonly certificates?: string | undefined;
  readonly discovery?: Result<ServerMetadata, DiscoveryFailure> | undefined;
  /** The request goes to a service with an API of its own, by its address: nothing is judged. */
  readonly otherService?: OtherService | undefined;
  readonly registration?: Registration | undefined;
  /** Where private keys were found and dropped: `jwks keys[0] d`, `request PEM`. */
  readonly droppedPrivateKeys: readonly string[];
  readonly verification?: Verification | undefined;
}
