import type { Example } from './example.ts';

/** faults.md, sig-der: Java and OpenSSL write ECDSA signatures as DER. */
export const sigDer: Example = {
  id: 'sig-der',
  title: 'We sign with Java, and every request is refused',
  story:
    'The key is right, the claims are right, and still “could not be validated against known signing keys”.',
  first: { code: 'sig-der', certainty: 'proof' },
  given: {
    now: 1_793_672_047,
    request: `POST /fapi/token HTTP/1.1
Host: stg-id.singpass.gov.sg
Content-Type: application/x-www-form-urlencoded
DPoP: eyJhbGciOiJFUzI1NiIsInR5cCI6ImRwb3Arand0IiwiandrIjp7Imt0eSI6IkVDIiwieCI6ImFxT0xLdmd1V1ZlU2NsNWhMOW9kRGtYaUt1Q3hCVWhKR01lT2RpWExrY1UiLCJ5IjoiTnI0dFIxUDl0M3NmelJlM1ZWUHlIbV9tejFxU29hdjBnLVd3RS1Kc2N6WSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiIzZjkyYmViZC04YTZmLTRmMTktYmU3My03NzM1MmM2OTQ1MDUiLCJodG0iOiJQT1NUIiwiaHR1IjoiaHR0cHM6Ly9zdGctaWQuc2luZ3Bhc3MuZ292LnNnL2ZhcGkvdG9rZW4iLCJpYXQiOjE3OTM2NzIwNDUsImV4cCI6MTc5MzY3MjE2NX0.uo0uqePcfZc6sJdn5D7R2qWF9QKx59jGjFgZBa9_V1uZQIZcJw0KrLuk2R05khvC7X4fl6Tmooin0WatTFAclw

grant_type=authorization_code&code=vTeIsPo-QXWylLUEcfFMA5uK1GkEMJZN3i2fYf3SZ4Y&redirect_uri=https%3A%2F%2Fbookings.example.sg%2Flogin%2Fcallback&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion=eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6InNpZy0yMDI2LTEwIn0.eyJpc3MiOiJ3bVFlVXJmd3ZkdVBZRVVxRUhlalJhV1A2VkV5WDZLdiIsInN1YiI6IndtUWVVcmZ3dmR1UFlFVXFFSGVqUmFXUDZWRXlYNkt2IiwiYXVkIjoiaHR0cHM6Ly9zdGctaWQuc2luZ3Bhc3MuZ292LnNnL2ZhcGkiLCJpYXQiOjE3OTM2NzIwNDUsImV4cCI6MTc5MzY3MjE2NSwianRpIjoiN2VlMDdlZjAtY2IyNi00NmMyLTg0YmYtYjZiYzRiNWFlZTBkIn0.MEUCIQC5orbKNVV8YAGN4svkgkg7fdMLPgDwES3TM5s0FLg4SwIgQMNaDwoN5aeVxiW1BrpSb7zQwpXMcHf8hIRW5bMOOuQ&code_verifier=osnKw70z2FKmRhC3kW8L5NYIuEFz-zfoGvS_efACgJQ`,
    jwks: `{
  "keys": [
    {
      "kty": "EC",
      "kid": "sig-2026-10",
      "use": "sig",
      "alg": "ES256",
      "x": "LyaelGE0RLiXUcrny3i6OFokbLcax1VK2SGY7fg8HR4",
      "y": "EMYAiU-b9pXf0ZeIXp0vhhASfL1vX64Vm3PJbU8f72I",
      "crv": "P-256"
    },
    {
      "kty": "EC",
      "kid": "enc-2026-10",
      "use": "enc",
      "alg": "ECDH-ES+A256KW",
      "x": "gOi-lcXYncoue6klRUPFDZR1CoDF0P7gs-LOR3R02AY",
      "y": "ZhJDm8IN4g98TDYS5hU4t_3zL4Khb5EZycrVyJKsQSM",
      "crv": "P-256"
    }
  ]
}`,
    response: `HTTP/1.1 401 Unauthorized
Date: Tue, 03 Nov 2026 02:14:07 GMT
Content-Type: application/json; charset=utf-8

{"error":"invalid_client","error_description":"The client_assertion could not be validated against known signing keys.","trace_id":"41636167ab390ff7ee94144c94483372"}`,
  },
};
