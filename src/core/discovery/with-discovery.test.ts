import { describe, expect, it } from 'vitest';
import type { Profile } from '../profiles/profile.ts';
import { rfc7523 } from '../profiles/rfc7523.ts';
import type { ServerMetadata } from './server-metadata.ts';
import { withDiscovery } from './with-discovery.ts';

const narrowed = (metadata: ServerMetadata, profile: Profile = rfc7523): Profile =>
  withDiscovery(profile, metadata, '2026-11-20');
const told = (value: unknown, source: string) => ({
  value,
  source,
  date: '2026-11-20',
  mark: 'documented',
  note: 'The server says so in its own metadata.',
});

describe('a profile narrowed by metadata, rule by rule', () => {
  const { assertion, dpop, pkce, keySet, parameters } = rfc7523;
  it.each<[string, ServerMetadata, Partial<Profile>]>([
    ['nothing', {}, {}],
    [
      'the algorithms of the assertion',
      { token_endpoint_auth_signing_alg_values_supported: ['PS256'] },
      { assertion: { ...assertion, algorithms: told(['PS256'], 'RFC 8414 §2') as never } },
    ],
    [
      'the algorithms of a proof',
      { dpop_signing_alg_values_supported: ['ES256'] },
      { dpop: dpop && { ...dpop, algorithms: told(['ES256'], 'RFC 9449 §5.1') as never } },
    ],
    [
      'the methods of a challenge',
      { code_challenge_methods_supported: ['S256'] },
      { pkce: { ...pkce, methods: told(['S256'], 'RFC 8414 §2') as never } },
    ],
    [
      'the key wraps of the id_token and of userinfo',
      {
        id_token_encryption_alg_values_supported: ['ECDH-ES', 'RSA-OAEP'],
        userinfo_encryption_alg_values_supported: ['RSA-OAEP', 'RSA1_5'],
      },
      {
        keySet: {
          ...keySet,
          encryptionAlgorithms: told(
            ['ECDH-ES', 'RSA-OAEP', 'RSA1_5'],
            'OpenID Connect Discovery §3',
          ) as never,
        },
      },
    ],
    [
      'the encryption of the content of userinfo alone',
      { userinfo_encryption_enc_values_supported: ['A256GCM'] },
      {
        keySet: {
          ...keySet,
          contentEncryption: told(['A256GCM'], 'OpenID Connect Discovery §3') as never,
        },
      },
    ],
    [
      'the grants',
      { grant_types_supported: ['client_credentials'] },
      {
        parameters: {
          ...parameters,
          grant_type: told({ presence: 'required', values: ['client_credentials'] }, 'RFC 8414 §2') as never,
        },
      },
    ],
    [
      'empty lists, which tell nothing',
      {
        grant_types_supported: [],
        dpop_signing_alg_values_supported: [],
        code_challenge_methods_supported: [],
        id_token_encryption_enc_values_supported: [],
        userinfo_encryption_alg_values_supported: [],
      },
      {},
    ],
  ])('by %s', (_name, metadata, changes) => {
    const { leavesOpen, ...rest } = narrowed(metadata);
    const { leavesOpen: _before, ...before } = rfc7523;
    expect(rest).toEqual({ ...before, ...changes });
    const signing = metadata.token_endpoint_auth_signing_alg_values_supported;
    if (signing === undefined) expect(leavesOpen).toEqual(rfc7523.leavesOpen);
  });

  it('leaves no algorithm open once the server lists its own', () => {
    const open = { ...told([], 'RFC 7523 §3'), value: ['alg-rsa', 'typ-wrong', 'kid-alg-x'] } as never;
    const profile = { ...rfc7523, leavesOpen: open } as Profile;
    const listed = { token_endpoint_auth_signing_alg_values_supported: ['PS256'] };
    expect(narrowed(listed, profile).leavesOpen?.value).toEqual(['typ-wrong', 'kid-alg-x']);
    expect(narrowed({}, profile).leavesOpen?.value).toEqual(['alg-rsa', 'typ-wrong', 'kid-alg-x']);
  });

  it('gains no rule that the profile has not', () => {
    const { dpop: _dpop, leavesOpen: _open, ...without } = rfc7523;
    const { grant_type: _grant, ...others } = parameters;
    const profile = { ...without, parameters: others } as Profile;
    const after = narrowed(
      { grant_types_supported: ['x'], dpop_signing_alg_values_supported: ['ES256'] },
      profile,
    );
    expect([after.dpop, after.leavesOpen, after.parameters]).toEqual([undefined, undefined, others]);
  });
});
