import type { FaultCode } from '../catalogue/faults.ts';
import { stages } from './profile.ts';
import { documented, known } from './ruled.ts';

/** What the old and the new Singpass profile share (singpass.md §1.5, §1.6, §2). */
export const singpassKeySet = {
  keyTypes: documented(['EC'], 'Singpass: key sets'),
  curves: documented(['P-256', 'P-384', 'P-521'], 'Singpass: key sets'),
  encryptionAlgorithms: documented(
    ['ECDH-ES+A128KW', 'ECDH-ES+A192KW', 'ECDH-ES+A256KW'],
    'Singpass: key sets',
  ),
  contentEncryption: documented(
    ['A256CBC-HS512', 'A256GCM'],
    'Singpass: key sets',
    'Sources differ on userinfo: a digest of the pages names A256CBC-HS512 for everything, the official demo and working clients receive A256GCM there. The clients count, because they show what is sent; be able to decrypt both.',
  ),
  kid: documented('required' as const, 'Singpass: key sets'),
  port: documented(443, 'Singpass: key sets'),
  timeoutSeconds: documented(3, 'Singpass: key sets', 'Three tries of three seconds each.'),
  cacheSeconds: documented(3600, 'Singpass: key sets'),
};

/** Faults for which a server that fetches the key set gets none: it answers for all of them alike. */
export const keySetOutOfReach: readonly FaultCode[] = [
  'server-cannot-fetch-jwks',
  'jwks-tls-chain',
  'jwks-cert-expired',
  'jwks-self-signed',
  'jwks-hostname-mismatch',
  'jwks-tls-version',
  'jwks-html',
  'jwks-http-error',
  'jwks-internal-host',
  'jwks-port-or-scheme',
];

export const singpassAlgorithms = documented(['ES256', 'ES384', 'ES512'], 'Singpass: client assertion');

export const singpassLifetime = documented(120, 'Singpass: client assertion');

export const singpassTolerance = known(
  60,
  'inferred',
  'Singpass: client assertion',
  'No tolerance is documented; 60 seconds is what MockPass and many servers allow.',
);

export const singpassRedirectWords = documented(
  ['singpass', 'corppass', 'myinfo'],
  'Singpass support: configuration',
  'The portal refuses URLs that contain these words.',
);

export const singpassLocalhost = known(
  'disputed' as const,
  'documented',
  'Singpass support: configuration',
  'Partner support forbids localhost, while the official samples and the demo use http://localhost. Support’s rule applies in production, because only registered URIs work there; in staging the samples show that it passes.',
);

export const singpassClientId = documented('[A-Za-z0-9]{32}', 'Singpass: token endpoint', 'Case-sensitive.');

export const singpassOrder = known(
  stages,
  'inferred',
  'Singpass support: token endpoint',
  'Two texts exist, one for claims and one for the signature; which comes first is not documented.',
);
