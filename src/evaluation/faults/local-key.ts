import type { FaultMaker } from '../fault-maker.ts';
import { makersWith } from './shared-maker.ts';

const maker = makersWith({ noRequest: true, needsAnswer: true });

const stamp = (now: number): string => new Date(now * 1000).toISOString();

/** What libraries say of a PEM text whose line breaks are the two characters `\n`, or none. */
const newlineMessages: readonly string[] = [
  "Error: error:1E08010C:DECODER routines::unsupported\n    at Sign.sign (node:internal/crypto/sig:128:29) {\n  library: 'DECODER routines',\n  reason: 'unsupported',\n  code: 'ERR_OSSL_UNSUPPORTED'\n}",
  "Error: error:0909006C:PEM routines:get_name:no start line\n    at Object.createPrivateKey (internal/crypto/keys.js:323:3) {\n  library: 'PEM routines',\n  function: 'get_name',\n  reason: 'no start line',\n  code: 'ERR_OSSL_PEM_NO_START_LINE'\n}",
  'Error: error:0906D06C:PEM routines:PEM_read_bio:no start line\n    at Sign.sign (crypto.js:331:26)\n    at Object.sign (/app/node_modules/jwa/index.js:76:45)',
  "ValueError: ('Could not deserialize key data. The data may be in an incorrect format, it may be encrypted with an unsupported algorithm, or it may be an unsupported key type (e.g. EC curves with explicit parameters).', [<OpenSSLError(code=503841036, lib=60, reason=524556, reason_text=unsupported)>])",
  'ValueError: Unable to load PEM file. See https://cryptography.io/en/latest/faq/#why-can-t-i-import-my-pem-file for more details. MalformedFraming',
];

const wrongKeyMessages: readonly string[] = [
  'Error: "alg" parameter for "ec" key type must be one of: ES256, ES384, ES512.\n    at module.exports (/app/node_modules/jsonwebtoken/lib/validateAsymmetricKey.js:32:11)',
  'Error: "alg" parameter for "rsa" key type must be one of: RS256, PS256, RS384, PS384, RS512, PS512.\n    at module.exports (/app/node_modules/jsonwebtoken/lib/validateAsymmetricKey.js:32:11)',
  'jwt.exceptions.InvalidKeyError: Expecting a EllipticCurvePrivateKey/EllipticCurvePublicKey. Wrong key provided for ECDSA algorithms',
  'token: key is of invalid type: ECDSA sign expects *ecdsa.PrivateKey',
];

/** Group F: the client never gets as far as a request; its own log says why. */
export const localKeyFaults: readonly FaultMaker[] = [
  maker('local-pem-newlines', 'message of a library', (world, random) => {
    world.response = `${stamp(world.now)} ${random.pick(['ERROR', '[error]', 'level=error'])} ${random.pick(newlineMessages)}`;
  }),
  maker('local-pem-newlines', 'message of a library alone', (world, random) => {
    world.response = random.pick(newlineMessages);
  }),
  maker(
    'local-pem-newlines',
    'a message that a wrong key gives too',
    (world, random) => {
      world.response = random.pick([
        'Error: secretOrPrivateKey must be an asymmetric key when using ES256\n    at module.exports [as sign] (/app/node_modules/jsonwebtoken/sign.js:130:22)',
        'PHP Warning:  openssl_sign(): supplied key param cannot be coerced into a private key in /var/www/app/vendor/firebase/php-jwt/src/JWT.php on line 254',
      ]);
    },
    { also: ['local-key-wrong-type'] },
  ),
  maker('local-key-wrong-type', 'message of a library', (world, random) => {
    const message = random.pick(wrongKeyMessages);
    world.response = random.chance(0.5) ? message : `${stamp(world.now)} ERROR ${message}`;
  }),
];
