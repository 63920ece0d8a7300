import type { Example } from './example.ts';

/** A client assertion for a server that no profile knows (RFC 7523): read and verified, and no more is claimed. */
export const anyJwt: Example = {
  id: 'any-jwt',
  title: 'Only a JWT to read, for another server',
  story:
    'An assertion and its key set: every member in words, every time in UTC and UTC+8, the signature verified.',
  given: {
    now: 1_794_974_410,
    profile: `rfc7523`,
    client_assertion: `eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6Im9yZGVycy0yMDI2In0.eyJpc3MiOiJvcmRlcnMtc2VydmljZSIsInN1YiI6Im9yZGVycy1zZXJ2aWNlIiwiYXVkIjoiaHR0cHM6Ly9sb2dpbi5leGFtcGxlLmNvbS9vYXV0aDIvdG9rZW4iLCJpYXQiOjE3OTQ5NzQ0MDgsImV4cCI6MTc5NDk3NDcwOCwianRpIjoiM2U2OTg3ZGYtOGIwNy00MzliLTljMmEtMDYwZmIwMDNhMzJjIn0.dvxKCo7n3uDv1NdvZ0JPehkJCZ3NMl4K7g-9ldhlS-ml65GrmtfXZvxTOb6teWQ4aGv40EE-xoeBW58q_You2w`,
    jwks: `{
  "keys": [
    {
      "kty": "EC",
      "kid": "orders-2026",
      "use": "sig",
      "alg": "ES256",
      "x": "BA-7M5H4Ox-zU9mFtm_xQOevLWoPWU2nVIG1E32jt_Q",
      "y": "GnFb0d_32XORzvm7IpfKgtuszHbQJogreplL4huz52Y",
      "crv": "P-256"
    }
  ]
}`,
  },
};
