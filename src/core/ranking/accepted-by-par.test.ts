import { describe, expect, it } from 'vitest';
import { pushedParameters, pushedSubject } from '../../testing/pushed-subject.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import { acceptedByPar } from './cleared-by-par.ts';

const ofToken = [{ source: 'client_assertion' }] as const;
const accepted = (what: string): string => `PAR accepted the same ${what} 25 seconds before`;
const text = 'assertion, with the same signature';

/** Every fault that PAR can clear, by what has to be the same. */
const cleared: Readonly<Record<string, readonly FaultCode[]>> = {
  kid: [
    'kid-missing',
    'kid-unknown',
    'kid-near-miss',
    'kid-enc-key',
    'kid-literal-env',
    'kid-not-string',
    'kid-stale-env',
  ],
  alg: ['alg-none', 'alg-hmac', 'alg-rsa', 'alg-unsupported-curve', 'alg-misspelt', 'alg-missing'],
  'kid and alg': ['alg-curve-mismatch', 'alg-jwk-alg-mismatch'],
  typ: ['typ-missing', 'typ-wrong'],
  header: ['crit-header', 'b64-false', 'embedded-key-header'],
  iss: ['iss-missing', 'iss-wrong'],
  sub: ['sub-missing', 'sub-wrong'],
  aud: ['aud-token-endpoint', 'aud-trailing-slash', 'aud-wrong-env'],
  'iss, sub and aud': ['iss-sub-aud-swapped'],
  key: [
    'sig-wrong-key',
    'sig-enc-key',
    'sig-other-listed-key',
    'sig-dpop-key',
    'sig-published-sample-key',
    'sig-old-key',
    'sig-multi-instance-keys',
  ],
};
const rows = Object.entries(cleared).flatMap(([what, codes]) =>
  codes.map((code): readonly [FaultCode, string] => [code, what]),
);
/** A token request that repeats nothing of PAR. */
const nothing = {
  header: { kid: 'x', alg: 'x', typ: 'x' },
  claims: { iss: 'x', sub: 'x', aud: 'x' },
  subject: { verification: undefined },
};

describe('what PAR accepted of a login', () => {
  it.each(rows)('clears %s by the same %s', (code, what) => {
    expect(acceptedByPar(pushedSubject())(code, ofToken)).toBe(accepted(what));
  });

  it.each(rows)('does not clear %s where nothing is the same', (code) => {
    expect(acceptedByPar(pushedSubject(nothing))(code, ofToken)).toBeUndefined();
  });

  it.each<FaultCode>(['exp-past', 'jti-reused', 'dpop-nonce', 'jwks-no-enc', 'code-expired', 'sig-der'])(
    'does not clear %s, which is new, or not of the client',
    (code) => {
      expect(acceptedByPar(pushedSubject())(code, ofToken)).toBeUndefined();
    },
  );

  it.each<[FaultCode, object]>([
    ['alg-curve-mismatch', { header: { kid: 'x' } }],
    ['alg-curve-mismatch', { header: { alg: 'x' } }],
    ['iss-sub-aud-swapped', { claims: { iss: 'x' } }],
    ['iss-sub-aud-swapped', { claims: { sub: 'x' } }],
    ['iss-sub-aud-swapped', { claims: { aud: 'x' } }],
    ['sig-wrong-key', { subject: { verification: undefined } }],
    ['sig-wrong-key', { header: { kid: 'x' } }],
    ['sig-wrong-key', { header: { alg: 'x' } }],
  ])('does not clear %s where one of what it needs differs: %j', (code, changes) => {
    expect(acceptedByPar(pushedSubject(changes))(code, ofToken)).toBeUndefined();
  });

  it('clears every fault of the signature where the very assertion was sent twice', () => {
    const { authorizationRequest, assertion } = pushedSubject();
    const twice = { authorizationRequest: { ...authorizationRequest, assertion } };
    const clearedBy = acceptedByPar(pushedSubject({ subject: twice }));
    expect(clearedBy('sig-der', ofToken)).toBe(`PAR accepted the same ${text} for this login`);
    expect(clearedBy('sig-wrong-key', ofToken)).toBe('PAR accepted the same key for this login');
  });

  it.each([
    ['with no evidence', [], accepted('aud')],
    ['in the answer alone', [{ source: 'response' }, { source: 'response' }], undefined],
    ['in the answer and the assertion', [{ source: 'response' }, ...ofToken], accepted('aud')],
  ] as const)('clears a fault %s', (_name, evidence, because) => {
    expect(acceptedByPar(pushedSubject())('aud-token-endpoint', evidence)).toBe(because);
  });

  it('clears nothing where only the code speaks for it, or nothing does', () => {
    const request = {
      parameters: [{ name: 'code', value: 'c1' }],
      queryParameters: [],
      notes: [],
      headers: [],
    };
    const byCode = pushedSubject({ subject: { parResponse: undefined, request } });
    expect(acceptedByPar(byCode)('aud-token-endpoint', ofToken)).toBeUndefined();
    const byNothing = pushedSubject({ subject: { parResponse: undefined } });
    expect(acceptedByPar(byNothing)('aud-token-endpoint', ofToken)).toBeUndefined();
  });

  it.each<FaultCode>(['par-invalid-params', 'par-client-id-missing'])(
    'clears %s, a fault of the pushed request, by its answer alone',
    (code) => {
      const because = 'PAR answered this request with a request_uri';
      expect(acceptedByPar(pushedSubject())(code, [])).toBe(because);
      expect(acceptedByPar(pushedSubject({ subject: { assertion: undefined } }))(code, [])).toBe(because);
      const parameters = [{ name: 'code', value: 'c' }, pushedParameters.state];
      const byCallback = { parResponse: undefined, callback: { parameters } };
      expect(acceptedByPar(pushedSubject({ subject: byCallback }))(code, [])).toBeUndefined();
    },
  );
});
