import { member } from '../../assertion/json-text.ts';
import type { Subject } from '../../case/subject.ts';
import { headerValues } from '../../request/wire-request.ts';
import type { FlowRemark } from '../flow.ts';
import { listed, note, parameterOf, warning } from './remark.ts';

/** A state shorter than this can be guessed; the provider advises so much (singpass.md §1.10). */
const advisedStateLength = 30;

/** What is to be said of the pushed request and its answer, and is no check of its own (RFC 9126 §2). */
export function parRemarks(subject: Subject): readonly FlowRemark[] {
  return [...ofRequest(subject), ...ofAnswer(subject)];
}

function ofRequest({ authorizationRequest: pushed, profile }: Subject): readonly FlowRemark[] {
  if (pushed?.kind !== 'par') return [];
  const { parameters, request } = pushed;
  const of = (name: string): string | undefined => parameterOf(parameters, name);
  const remarks: FlowRemark[] = [];
  if (of('client_assertion') === undefined)
    remarks.push(
      warning('PAR needs a client_assertion of its own, as the token request does.', 'RFC 9126 §2'),
    );
  const hasProof = headerValues(request.headers, 'dpop').length > 0 || of('dpop_jkt') !== undefined;
  if (profile.dpop?.presence.value === 'required' && request.headersComplete && !hasProof)
    remarks.push(
      warning('Neither a DPoP header nor dpop_jkt: PAR binds the code to no key.', 'RFC 9449 §10'),
    );
  if (of('code_challenge') === undefined && profile.pkce.presence.value === 'required')
    remarks.push(warning('No code_challenge: the profile requires PKCE.', 'RFC 7636 §4.3'));
  const challenge = of('code_challenge');
  if (challenge !== undefined && !/^[A-Za-z0-9_-]{43}$/.test(challenge))
    remarks.push(
      warning('code_challenge is no SHA-256 in base64url: that has 43 characters.', 'RFC 7636 §4.2'),
    );
  const state = of('state');
  if (state !== undefined && state.length < advisedStateLength)
    remarks.push(
      note(
        `state has ${state.length} characters; at least ${advisedStateLength} are advised.`,
        'Singpass FAPI: authorization request',
      ),
    );
  const { loginScopes } = profile;
  const words = (of('scope') ?? '').split(' ').filter((word) => word !== '');
  const data = loginScopes === undefined ? [] : words.filter((word) => !loginScopes.value.includes(word));
  if (loginScopes !== undefined && of('authentication_context_type') !== undefined && data.length > 0)
    remarks.push(
      note(
        `authentication_context_type is for Login apps, ${listed(data.slice(0, 4))} for Myinfo apps: one app is not both.`,
        loginScopes.source,
      ),
    );
  return remarks;
}

function ofAnswer({ parResponse, profile }: Subject): readonly FlowRemark[] {
  if (parResponse === undefined || parResponse.error !== undefined) return [];
  const { status, json } = parResponse;
  const uri = member(json, 'request_uri');
  const remarks: FlowRemark[] = [];
  if (typeof uri === 'string' && !/^urn:|^https:/.test(uri))
    remarks.push(warning('request_uri is no URI: something altered the answer.', 'RFC 9126 §2.2'));
  if (typeof uri === 'string' && status !== undefined && status !== 201)
    remarks.push(note(`PAR answers 201; this is ${status}.`, 'RFC 9126 §2.2'));
  const life = member(json, 'expires_in');
  const rule = profile.requestUriSeconds;
  if (typeof life === 'number' && rule !== undefined && life !== rule.value)
    remarks.push(note(`expires_in is ${life}; the documents say ${rule.value}.`, rule.source));
  return remarks;
}
