import type { Example } from './example.ts';

/** faults.md, kid-unknown: the set was rotated, and one instance still signs with the former key. */
export const kidUnknown: Example = {
  id: 'kid-unknown',
  title: 'We rotated the key on Friday; on Monday one pod fails',
  story: 'The new key is published and the other pods are fine with it.',
  first: { code: 'kid-unknown', certainty: 'proof' },
  given: {
    now: 1_794_182_751,
    request: `POST /fapi/token HTTP/1.1
Host: stg-id.singpass.gov.sg
Content-Type: application/x-www-form-urlencoded
DPoP: eyJhbGciOiJFUzI1NiIsInR5cCI6ImRwb3Arand0IiwiandrIjp7Imt0eSI6IkVDIiwieCI6InpLaHZ0bTA2M3l4ZDk4Q3lZN1YxS25PWlVvWnI2dWRVY0N4aDdxNzlEZFkiLCJ5IjoiQkhScWxybUs0Sy1fa3VUMElPMTlUX0FSZnB0NUxBU1VybHVyM3lJRGZCOCIsImNydiI6IlAtMjU2In19.eyJqdGkiOiIzNWEwZjk4Zi05OGY1LTQ5NTMtYWE3MS1jM2RkNjJlNzhhMTQiLCJodG0iOiJQT1NUIiwiaHR1IjoiaHR0cHM6Ly9zdGctaWQuc2luZ3Bhc3MuZ292LnNnL2ZhcGkvdG9rZW4iLCJpYXQiOjE3OTQxODI3NDksImV4cCI6MTc5NDE4Mjg2OX0.mdl6MedNIdlUWrYllFOCaZMGqcYgCKytNjLpVhYCtf2YC9ibcqoS_D126hCivIQEQ9F0NQtE13YaasLmpFob3Q

grant_type=authorization_code&code=tGYfRYAaPt7YTouTY7iEW3ItYbUoznlXoodYjg3B1Eg&redirect_uri=https%3A%2F%2Fpermits.example.sg%2Flogin%2Fcallback&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion=eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6InNpZy0yMDI2LTEwIn0.eyJpc3MiOiJkcVRDenk2ejllRENrM0VYamtjUUxnWVkyWUtINDZhZCIsInN1YiI6ImRxVEN6eTZ6OWVEQ2szRVhqa2NRTGdZWTJZS0g0NmFkIiwiYXVkIjoiaHR0cHM6Ly9zdGctaWQuc2luZ3Bhc3MuZ292LnNnL2ZhcGkiLCJpYXQiOjE3OTQxODI3NDksImV4cCI6MTc5NDE4Mjg2OSwianRpIjoiMjc1M2I5NzktYTM2Yi00ZjViLWI3ZTYtY2U5NWI5ZjUxOWQyIn0.m68rbGu3KgZj7hA9zf0vDYzkFIrCZqc-gwGMz3pcwp-a3aUyl7r4k5mk5Tkd7dp1M3tg7lboY0pXbB7bxx-ylA&code_verifier=1dW5GsNfKMNcceji4QqkDP1PEZerBlSKwZ1AnhOFCSQ`,
    jwks: `{
  "keys": [
    {
      "kty": "EC",
      "kid": "sig-2026-11",
      "use": "sig",
      "alg": "ES256",
      "x": "kw--gvcLtj5hM2_2PAz4rvdJwd7odupTt5Bw-qbDpUQ",
      "y": "c9F8_DGe_ORthITgHxv9dm5cy-WnSqb-T1MAGYhxlAs",
      "crv": "P-256"
    },
    {
      "kty": "EC",
      "kid": "enc-2026-10",
      "use": "enc",
      "alg": "ECDH-ES+A256KW",
      "x": "i9BEm2xqOKwX_y495MjNdzrGbKyu-ypSVi9rUgtJxL0",
      "y": "TPeJ2e1fF0kjOKolJiBK0wDrpvlYIn6WqtOjhUJfRa0",
      "crv": "P-256"
    }
  ]
}`,
    response: `HTTP/1.1 401 Unauthorized
Date: Mon, 09 Nov 2026 00:05:51 GMT
Content-Type: application/json; charset=utf-8

{"error":"invalid_client","error_description":"The client_assertion could not be validated against known signing keys.","trace_id":"e72ec684235ba3ee31241d909887445d"}`,
  },
};
