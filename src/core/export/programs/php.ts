import type { ExportFormat } from '../export-format.ts';
import type { ExportRequest, Proof, SigningAlgorithm } from '../export-request.ts';
import { phpLiteral as literal } from './literals.ts';
import { curves, lines, partsOf } from './tongue.ts';

/** An ECPrivateKey (RFC 5915 §3) around d, in hexadecimal: before it and behind it, the curve by its object identifier. */
const envelopes: Readonly<Record<SigningAlgorithm, readonly [string, string]>> = {
  ES256: ['30310201010420', 'a00a06082a8648ce3d030107'],
  ES384: ['303e0201010430', 'a00706052b81040022'],
  ES512: ['30500201010442', 'a00706052b81040023'],
};

const keyCall = (text: string, algorithm: SigningAlgorithm): string => {
  const [before, behind] = envelopes[algorithm];
  return `readKey(${text}, '${before}', '${behind}')`;
};

const signCall = (key: string, algorithm: SigningAlgorithm): string =>
  `${key}, OPENSSL_ALGO_SHA${curves[algorithm].hash}, ${curves[algorithm].bytes}`;

function proofText({ algorithm, address, lifetimeSeconds }: Proof): string {
  return `
// The key pair of this login: the same as in the pushed request.
$pair = json_decode(env('DPOP_PRIVATE_KEY'), true, 8, JSON_THROW_ON_ERROR);
$publicJwk = ['kty' => 'EC', 'crv' => $pair['crv'], 'x' => $pair['x'], 'y' => $pair['y']];
$proof = sign(
    ['alg' => '${algorithm}', 'typ' => 'dpop+jwt', 'jwk' => $publicJwk],
    ['htm' => $method, 'htu' => ${literal(address)}, 'iat' => $now, 'exp' => $now + ${lifetimeSeconds}, 'jti' => bin2hex(random_bytes(16))],
    ${signCall(keyCall("env('DPOP_PRIVATE_KEY')", algorithm), algorithm)}
);
`;
}

function write(request: ExportRequest): string {
  const { signing, method, url } = request;
  const { text, headers, parameters } = partsOf(request, {
    literal,
    env: (name) => `env('${name}')`,
    assertion: '$assertion',
    proof: '$proof',
  });
  return `<?php
// PHP 8 with the extensions openssl and curl: php token-request.php

function env(string $name): string
{
    $value = getenv($name);
    if ($value === false || $value === '') {
        throw new RuntimeException("$name is not set");
    }
    return $value;
}

function base64url(string $bytes): string
{
    return rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
}

/** PEM, also on one line with \\n for each line end, or a JWK, which is put between the given bytes. */
function readKey(string $text, string $before, string $behind): OpenSSLAsymmetricKey
{
    if (str_starts_with(ltrim($text), '{')) {
        $d = base64_decode(strtr(json_decode($text, true, 8, JSON_THROW_ON_ERROR)['d'], '-_', '+/'));
        $der = hex2bin($before) . $d . hex2bin($behind);
        $text = "-----BEGIN EC PRIVATE KEY-----\\n" . chunk_split(base64_encode($der), 64, "\\n") . "-----END EC PRIVATE KEY-----\\n";
    }
    $key = openssl_pkey_get_private(str_replace('\\n', "\\n", $text));
    if ($key === false) {
        throw new RuntimeException('The key is neither PEM nor a JWK');
    }
    return $key;
}

function sign(array $header, array $claims, OpenSSLAsymmetricKey $key, int $hash, int $size): string
{
    $input = base64url(json_encode($header, JSON_THROW_ON_ERROR)) . '.' . base64url(json_encode($claims, JSON_THROW_ON_ERROR));
    openssl_sign($input, $der, $key, $hash);
    // OpenSSL gives DER; JWS wants r and s one after the other, each of full length.
    $at = ord($der[1]) === 0x81 ? 3 : 2;
    $raw = '';
    foreach (['r', 's'] as $_) {
        $length = ord($der[$at + 1]);
        $number = ltrim(substr($der, $at + 2, $length), "\\0");
        $raw .= str_pad($number, $size, "\\0", STR_PAD_LEFT);
        $at += 2 + $length;
    }
    return $input . '.' . base64url($raw);
}

$method = ${literal(method)};
$clientId = ${text(signing.clientId)};
$now = time();
$assertion = sign(
    ['alg' => '${signing.algorithm}', 'typ' => ${literal(signing.typ)}, 'kid' => ${text(signing.keyId)}],
    ['iss' => $clientId, 'sub' => $clientId, 'aud' => ${text(signing.audience)}, 'iat' => $now, 'exp' => $now + ${signing.lifetimeSeconds}, 'jti' => bin2hex(random_bytes(16))],
    ${signCall(keyCall("env('PRIVATE_KEY')", signing.algorithm), signing.algorithm)}
);
${signing.proof === undefined ? '' : proofText(signing.proof)}
$parameters = [
${lines(parameters, ([name, value]) => `    [${name}, ${value}],\n`)}];
$pairs = array_map(fn (array $pair) => rawurlencode($pair[0]) . '=' . rawurlencode($pair[1]), $parameters);
$request = curl_init(${literal(url)});
curl_setopt_array($request, [
    CURLOPT_CUSTOMREQUEST => $method,
    CURLOPT_POSTFIELDS => implode('&', $pairs),
    CURLOPT_HTTPHEADER => [
        'Content-Type: application/x-www-form-urlencoded',
${lines(headers, ([name, value]) => `        ${name} . ': ' . ${value},\n`)}    ],
    CURLOPT_RETURNTRANSFER => true,
]);
$answer = curl_exec($request);
if ($answer === false) {
    throw new RuntimeException(curl_error($request));
}
echo curl_getinfo($request, CURLINFO_RESPONSE_CODE), "\\n", $answer, "\\n";
`;
}

export const php: ExportFormat = {
  id: 'php',
  title: 'PHP',
  group: 'Programs',
  lead: 'PHP 8 with openssl and curl, no packages. The DER signature of OpenSSL is turned into r‖s.',
  fileName: 'token-request.php',
  mediaType: 'application/x-httpd-php',
  signs: true,
  write,
};
