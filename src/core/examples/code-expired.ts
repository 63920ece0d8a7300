import type { Example } from './example.ts';

/** faults.md, code-expired: the code waited longer than it lives. A log line dates it, so it is very likely and not proven. */
export const codeExpired: Example = {
  id: 'code-expired',
  title: 'I copied the code into a command, and it is refused',
  story: 'The callback stands in the access log; the command was typed a few minutes later.',
  first: { code: 'code-expired', certainty: 'strong' },
  given: {
    now: 1_794_385_233,
    request: `curl -i https://stg-id.singpass.gov.sg/fapi/token \\
  -H 'DPoP: eyJhbGciOiJFUzI1NiIsInR5cCI6ImRwb3Arand0IiwiandrIjp7Imt0eSI6IkVDIiwieCI6Im5hS2hjV0g2TUd3WFhDaW16bGNpM1RuZG83Vm1xSFp0Yzdhd1FqYUphaFEiLCJ5IjoibFFVMG1WN1U3TDF6R1puWjBrSTZZM0RXVERfMHlTQTB3VjVaU2ZGeHpqYyIsImNydiI6IlAtMjU2In19.eyJqdGkiOiIwMDYwODNmNS02YTYwLTQyMjEtOGM1ZC00MDk2NDRiZTM1ZjciLCJodG0iOiJQT1NUIiwiaHR1IjoiaHR0cHM6Ly9zdGctaWQuc2luZ3Bhc3MuZ292LnNnL2ZhcGkvdG9rZW4iLCJpYXQiOjE3OTQzODUyMzEsImV4cCI6MTc5NDM4NTM1MX0.mSuTmmg_qR0y8PUcUL1r5gpjBiALYotIHQ6nzPkTYzIEvZCnwYgI8ss72B9-9rxq8QI6O1hxXFumCCEFYeuHZQ' \\
  --data-urlencode 'grant_type=authorization_code' \\
  --data-urlencode 'code=hSdCAA1JPzqxrOFKpGzGDskcAV6mN5Ar71hkTIVugY8' \\
  --data-urlencode 'redirect_uri=https://clinic.example.sg/login/callback' \\
  --data-urlencode 'client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer' \\
  --data-urlencode 'client_assertion=eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6InNpZy0yMDI2LTEwIn0.eyJpc3MiOiJEQkFIOU1GenVtTnZ6SnJNeTZoQTM3eGZZenlpVkNhNSIsInN1YiI6IkRCQUg5TUZ6dW1OdnpKck15NmhBMzd4Zll6eWlWQ2E1IiwiYXVkIjoiaHR0cHM6Ly9zdGctaWQuc2luZ3Bhc3MuZ292LnNnL2ZhcGkiLCJpYXQiOjE3OTQzODUyMzEsImV4cCI6MTc5NDM4NTM1MSwianRpIjoiMDI4ZDc2YjktNWU3NC00NGY1LWI4YzctYWIwN2UwZmU5ZjY0In0.8fV1RM6vC_YVYDx-6OoK6y_EpE0nA1znCIqnC5g8wlgvJSAcEkhoce4vddUmTC-qj_-eAFA2jq279CbEWSnciA' \\
  --data-urlencode 'code_verifier=bEjwBrmvi0ak25GGbJToYR1CBE2ke1_bzN1EAeIFfKQ'`,
    jwks: `{
  "keys": [
    {
      "kty": "EC",
      "kid": "sig-2026-10",
      "use": "sig",
      "alg": "ES256",
      "x": "O48OeHxg9S_uOzDIWz31ZFt1yJ5oLd6IqjGKYwNAzI4",
      "y": "ZN3lKCdAJqDEKOTVYzGMxpbnVMkYIbXVoDytKe1mKdc",
      "crv": "P-256"
    },
    {
      "kty": "EC",
      "kid": "enc-2026-10",
      "use": "enc",
      "alg": "ECDH-ES+A256KW",
      "x": "1GuM_m1xEYpTas28M5q_WHi0hwI0Ch25VGuUMn09VF8",
      "y": "UsYjMIeyvUKVmPvK8CRq0r60jF4AhIQ2iC6RkVfXaT0",
      "crv": "P-256"
    }
  ]
}`,
    callback: `203.0.113.24 - - [11/Nov/2026:08:14:52 +0000] "GET /login/callback?code=hSdCAA1JPzqxrOFKpGzGDskcAV6mN5Ar71hkTIVugY8&state=c2dZTn-cXtE96mHgBhiV2DxsdRdJkQj2&iss=https%3A%2F%2Fstg-id.singpass.gov.sg%2Ffapi HTTP/1.1" 302 0 "-" "Mozilla/5.0"`,
    response: `HTTP/1.1 400 Bad Request
Date: Wed, 11 Nov 2026 08:20:33 GMT
Content-Type: application/json; charset=utf-8

{"error":"invalid_grant","trace_id":"a6e14f69e3193b88d7a67f24cdf1a6f7"}`,
  },
};
