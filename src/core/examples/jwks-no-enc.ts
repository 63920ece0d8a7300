import type { Example } from './example.ts';

/** faults.md, jwks-no-enc: FAPI 2.0 encrypts the id_token to a key of the client. */
export const jwksNoEnc: Example = {
  id: 'jwks-no-enc',
  title: 'We moved to FAPI 2.0 and kept our key set',
  story: 'The signing key has served for a year. Now the last step of every login fails.',
  first: { code: 'jwks-no-enc', certainty: 'proof' },
  given: {
    now: 1_794_296_482,
    request: `POST /fapi/token HTTP/1.1
Host: stg-id.singpass.gov.sg
Content-Type: application/x-www-form-urlencoded
DPoP: eyJhbGciOiJFUzI1NiIsInR5cCI6ImRwb3Arand0IiwiandrIjp7Imt0eSI6IkVDIiwieCI6IlFGSnV2b2xxdnVmQWFCdVRRczlPSF8zUTdTUkkyQjBFTk9ENVdRUHBxLU0iLCJ5IjoiTVVyX05zMmY5Qm5HUGxGbDVlRXpqTUJPMTRWWklSNW8xcm9EWFU2cGtDUSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiI0NjEzYTE3ZC05MGM0LTRjNDYtYTVmNy0xZWVhZDJjZTAzYmMiLCJodG0iOiJQT1NUIiwiaHR1IjoiaHR0cHM6Ly9zdGctaWQuc2luZ3Bhc3MuZ292LnNnL2ZhcGkvdG9rZW4iLCJpYXQiOjE3OTQyOTY0ODAsImV4cCI6MTc5NDI5NjYwMH0.Kh_YRQ9a5M0UAHOveBhxDredz-Pwu5MRFgsKBKMoxpUZ7xMmLrxCZ3yC0-JsTcb71QRpMX1MRcQ5JAfa8lMkEA

grant_type=authorization_code&code=gtMrJfS7KQNpmJ8RH2zgGMh2bk7X-WzCSNqlNBfrJNo&redirect_uri=https%3A%2F%2Fgym.example.sg%2Flogin%2Fcallback&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion=eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6InNpZy0yMDI2LTEwIn0.eyJpc3MiOiJ5SFRQdXMzTmJ1dHRtem80WURDVUtHQVBhUWFzeXBoNiIsInN1YiI6InlIVFB1czNOYnV0dG16bzRZRENVS0dBUGFRYXN5cGg2IiwiYXVkIjoiaHR0cHM6Ly9zdGctaWQuc2luZ3Bhc3MuZ292LnNnL2ZhcGkiLCJpYXQiOjE3OTQyOTY0ODAsImV4cCI6MTc5NDI5NjYwMCwianRpIjoiOWM1MGYxNTEtZWNjMC00ZDNmLTkzY2EtYzhkNzBjYmM2MDI0In0.MN18UHUjhBBVjFMy3bfHAXe-bhk-gs4VAv3VNYrJeQl9KQAt-6qhLD9Q8I_Jtgtjt0d4Ki4vDB_HiacVGrnqog&code_verifier=Gmnfeyy_adjlCwwavdD2SC6hoY2pByDjTPVNSA2UyXc`,
    jwks: `{
  "keys": [
    {
      "kty": "EC",
      "kid": "sig-2026-10",
      "use": "sig",
      "alg": "ES256",
      "x": "uorczSNDqhXgsns1LLYo62Y9kcoe1G3lZ4R-1o6sL2U",
      "y": "GZRHTvhNyD2oO5TUDAUjz0ZLsZi0Ao42TgcRVmSZXwM",
      "crv": "P-256"
    }
  ]
}`,
  },
};
