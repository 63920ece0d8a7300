import type { Example } from './example.ts';

/** faults.md, iat-tz-ahead: the local time of Singapore written as if it were UTC. */
export const iatTzAhead: Example = {
  id: 'iat-tz-ahead',
  title: 'It works on my laptop, not on the office server',
  story: 'The same code passes in one place. On the server the clock on the wall is right, too.',
  first: { code: 'iat-tz-ahead', certainty: 'proof' },
  given: {
    now: 1_793_755_960,
    request: `curl -i https://stg-id.singpass.gov.sg/fapi/token \\
  -H 'DPoP: eyJhbGciOiJFUzI1NiIsInR5cCI6ImRwb3Arand0IiwiandrIjp7Imt0eSI6IkVDIiwieCI6IklQYVY0T0Z0NU5ZS1hpSWpOV2J0Z2xLNVZjUTlWWmcwYlFEV1diMHdoQm8iLCJ5IjoiRnFHblBGSFlXbXZZamoyRUZuYmx4MUZ2VXFZZ3FsQWYta21oX3RvSVFjRSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiI2MGEyMTEzNy01NTVhLTQ4MmYtYWJiMC1jMzg1ZDkxODhiNzMiLCJodG0iOiJQT1NUIiwiaHR1IjoiaHR0cHM6Ly9zdGctaWQuc2luZ3Bhc3MuZ292LnNnL2ZhcGkvdG9rZW4iLCJpYXQiOjE3OTM3NTU5NTgsImV4cCI6MTc5Mzc1NjA3OH0.zNu9_9utCDxDJEdPPtpN_jwTl3IM5tw401XNUZ-OVUIfYu2YRyZsdmxdyUEZrqEUhhrHnBHJJ1nBb1vumBEITg' \\
  --data-urlencode 'grant_type=authorization_code' \\
  --data-urlencode 'code=rsOU2VxCLCREAOBGbo1qfgHhc7ZfCJLxsQymZ4xhW7Y' \\
  --data-urlencode 'redirect_uri=https://library.example.sg/login/callback' \\
  --data-urlencode 'client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer' \\
  --data-urlencode 'client_assertion=eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6InNpZy0yMDI2LTEwIn0.eyJpc3MiOiJib2IyOTJKWmlmWXRnZndRVVNmYW1hSDY2Smg3UmF4ciIsInN1YiI6ImJvYjI5MkpaaWZZdGdmd1FVU2ZhbWFINjZKaDdSYXhyIiwiYXVkIjoiaHR0cHM6Ly9zdGctaWQuc2luZ3Bhc3MuZ292LnNnL2ZhcGkiLCJpYXQiOjE3OTM3ODQ3NTgsImV4cCI6MTc5Mzc4NDg3OCwianRpIjoiYzg1YTdkMDQtM2JlZi00YzE2LThkMzktNjA4MmQ4YTA4Y2IxIn0.Suj8O1IpDo6BynO-c_JdVCXQR5O7MG43szVyJQT7G2_jQLRXI130WFIA_A_7EI57G-NPw6T5V8JiXYj_15STbw' \\
  --data-urlencode 'code_verifier=THTfDT85NsUX0NixNscpSxNPfl6fcaVBJtcbyU5e-n8'`,
    jwks: `{
  "keys": [
    {
      "kty": "EC",
      "kid": "sig-2026-10",
      "use": "sig",
      "alg": "ES256",
      "x": "kJ9tV_IE4z8rdmeA_FaTPQAAAgMAOd-NUOhEJdP0D_Y",
      "y": "1ng2-o5M8bp25mwOWHKIlPS9f58WvO9H97KCy1owt2s",
      "crv": "P-256"
    },
    {
      "kty": "EC",
      "kid": "enc-2026-10",
      "use": "enc",
      "alg": "ECDH-ES+A256KW",
      "x": "lX_hKZp3OHQcWf_DU1X6q-bkjV9lNA_Crt_w812aRZo",
      "y": "nWhQwt-6tYQyOJRuV0ZtLqCp245yVfF-NJ6pQqcbwTw",
      "crv": "P-256"
    }
  ]
}`,
    response: `HTTP/1.1 401 Unauthorized
Date: Wed, 04 Nov 2026 01:32:40 GMT
Content-Type: application/json; charset=utf-8

{"error":"invalid_client","error_description":"The client_assertion has missing or invalid claims.","trace_id":"27521ce4bf360dcfc0278cb0172e66d8"}`,
  },
};
