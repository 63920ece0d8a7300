/** Fix recipes: one line per language, shared by every check that needs them. */
export const languages = ['node', 'java', 'python', 'csharp', 'go', 'php'] as const;
export type Language = (typeof languages)[number];

export const languageNames: Readonly<Record<Language, string>> = {
  node: 'Node.js',
  java: 'Java',
  python: 'Python',
  csharp: 'C#',
  go: 'Go',
  php: 'PHP',
};

export interface Recipe {
  readonly title: string;
  readonly lines: Readonly<Record<Language, string>>;
}

export const recipes = {
  'form-body': {
    title: 'Send a form-encoded body',
    lines: {
      node: "fetch(url, { method: 'POST', body: new URLSearchParams(parameters) })",
      java: 'name=URLEncoder.encode(value, UTF_8) pairs joined with &, and the header Content-Type: application/x-www-form-urlencoded',
      python: 'requests.post(url, data=parameters)',
      csharp: 'new FormUrlEncodedContent(parameters)',
      go: 'http.PostForm(endpoint, url.Values{…})',
      php: 'CURLOPT_POSTFIELDS => http_build_query($parameters)',
    },
  },
  sign: {
    title: 'Sign with a JOSE library',
    lines: {
      node: "jose: new SignJWT(claims).setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid }).sign(privateKey); node:crypto: dsaEncoding: 'ieee-p1363'",
      java: 'Nimbus: jwt = new SignedJWT(header, claims); jwt.sign(new ECDSASigner(ecKey)); JCA: SHA256withECDSAinP1363Format',
      python: "PyJWT: jwt.encode(claims, private_key, algorithm='ES256', headers={'kid': kid})",
      csharp: 'ecdsa.SignData(bytes, HashAlgorithmName.SHA256) (r‖s by default)',
      go: 'golang-jwt: jwt.NewWithClaims(jwt.SigningMethodES256, claims); by hand: r.FillBytes(buf[:32]), s.FillBytes(buf[32:])',
      php: "firebase/php-jwt: JWT::encode($claims, $privateKeyPem, 'ES256', $kid)",
    },
  },
  'epoch-seconds': {
    title: 'The time in whole seconds since 1970, UTC',
    lines: {
      node: 'Math.floor(Date.now() / 1000)',
      java: 'Instant.now().getEpochSecond()',
      python: 'int(time.time())',
      csharp: 'DateTimeOffset.UtcNow.ToUnixTimeSeconds()',
      go: 'time.Now().Unix()',
      php: 'time()',
    },
  },
  jti: {
    title: 'A fresh jti for every request',
    lines: {
      node: 'crypto.randomUUID()',
      java: 'UUID.randomUUID().toString()',
      python: 'str(uuid.uuid4())',
      csharp: 'Guid.NewGuid().ToString()',
      go: 'uuid.NewString()',
      php: 'bin2hex(random_bytes(16))',
    },
  },
  base64url: {
    title: 'base64url without padding',
    lines: {
      node: "buffer.toString('base64url')",
      java: 'Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)',
      python: "base64.urlsafe_b64encode(data).rstrip(b'=').decode()",
      csharp: 'Base64UrlEncoder.Encode(bytes)',
      go: 'base64.RawURLEncoding.EncodeToString(data)',
      php: "rtrim(strtr(base64_encode($data), '+/', '-_'), '=')",
    },
  },
  'key-from-environment': {
    title: 'Read a PEM key from an environment variable',
    lines: {
      node: "process.env.PRIVATE_KEY.replace(/\\\\n/g, '\\n')",
      java: 'System.getenv("PRIVATE_KEY").replace("\\\\n", "\\n")',
      python: "os.environ['PRIVATE_KEY'].replace('\\\\n', '\\n')",
      csharp:
        'ecdsa.ImportFromPem(Environment.GetEnvironmentVariable("PRIVATE_KEY").Replace("\\\\n", "\\n"))',
      go: 'strings.ReplaceAll(os.Getenv("PRIVATE_KEY"), `\\n`, "\\n")',
      php: "str_replace('\\n', \"\\n\", getenv('PRIVATE_KEY'))",
    },
  },
  'public-jwk': {
    title: 'Export the public half only',
    lines: {
      node: "createPublicKey(privateKey).export({ format: 'jwk' })",
      java: 'ecKey.toPublicJWK()',
      python: 'jwcrypto: key.export_public(as_dict=True)',
      csharp: 'JsonWebKeyConverter.ConvertFromECDsaSecurityKey(new ECDsaSecurityKey(publicKey))',
      go: 'go-jose: jose.JSONWebKey{Key: privateKey.Public(), KeyID: kid, Use: "sig"}',
      php: 'web-token: $jwk->toPublic()',
    },
  },
  'pkce-s256': {
    title: 'The S256 challenge of a verifier',
    lines: {
      node: "createHash('sha256').update(verifier).digest('base64url')",
      java: 'Base64.getUrlEncoder().withoutPadding().encodeToString(sha256.digest(verifier.getBytes(US_ASCII)))',
      python: "base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b'=').decode()",
      csharp: 'Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)))',
      go: 'sum := sha256.Sum256([]byte(verifier)); base64.RawURLEncoding.EncodeToString(sum[:])',
      php: "rtrim(strtr(base64_encode(hash('sha256', $verifier, true)), '+/', '-_'), '=')",
    },
  },
  'dpop-proof': {
    title: 'Make a DPoP proof',
    lines: {
      node: 'openid-client: client.getDPoPHandle(config, keyPair)',
      java: 'Nimbus: new DefaultDPoPProofFactory(ecKey, JWSAlgorithm.ES256).createDPoPJWT("POST", tokenEndpoint)',
      python: 'jwcrypto: header {typ: dpop+jwt, alg, jwk (public)}, claims {htm, htu, iat, jti}',
      csharp: 'Duende.IdentityModel: new DPoPProofTokenFactory(jwk).CreateProofToken(request)',
      go: 'go-jose: signer with the public key as jwk header and typ dpop+jwt; claims htm, htu, iat, jti',
      php: 'web-token: JWSBuilder with the public key as jwk header and typ dpop+jwt; claims htm, htu, iat, jti',
    },
  },
  'decrypt-id-token': {
    title: 'Decrypt first, then verify',
    lines: {
      node: 'jose: compactDecrypt(idToken, encryptionPrivateKey), then jwtVerify(plaintext, providerKeySet)',
      java: 'Nimbus: EncryptedJWT.parse(idToken), decrypt(new ECDHDecrypter(key)), then getPayload().toSignedJWT()',
      python: 'jwcrypto: JWE().deserialize(id_token, key), then JWT(jwt=payload, key=provider_key)',
      csharp: 'jose-jwt: JWT.Decode(idToken, encryptionJwk), then JWT.Decode(inner, providerJwk)',
      go: 'go-jose: ParseEncrypted, Decrypt, then ParseSigned and Verify',
      php: 'web-token: JWEDecrypter, then JWSVerifier',
    },
  },
} as const satisfies Record<string, Recipe>;

export type RecipeId = keyof typeof recipes;
