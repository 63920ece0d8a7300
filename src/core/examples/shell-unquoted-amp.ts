import type { Example } from './example.ts';

/** faults.md, shell-unquoted-amp: an & outside quotes ends a command. */
export const shellUnquotedAmp: Example = {
  id: 'shell-unquoted-amp',
  title: 'The terminal says [1] 48213 and the code is missing',
  story: 'The body is complete in the command, yet the server saw the first parameter only.',
  first: { code: 'shell-unquoted-amp', certainty: 'proof' },
  given: {
    now: 1_794_452_610,
    request: `curl -i -X POST https://stg-id.singpass.gov.sg/fapi/token \\
  -H 'DPoP: eyJhbGciOiJFUzI1NiIsInR5cCI6ImRwb3Arand0IiwiandrIjp7Imt0eSI6IkVDIiwieCI6IkpmWVYwZzZwcFFKeTBwWm9nZWZXc2tlNjllUWRRMDZHX05xUUpfck5jNlUiLCJ5IjoiUlFhUHNtSHVUNWFOWmFHMXJKSnFVOXQzb3ZOYWZfeGd0N3l1OWNKRlhPQSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiIzZmZkMDdlOS1iODZhLTRmN2EtYjFmZS04YTZlZDQzY2ZlMmQiLCJodG0iOiJQT1NUIiwiaHR1IjoiaHR0cHM6Ly9zdGctaWQuc2luZ3Bhc3MuZ292LnNnL2ZhcGkvdG9rZW4iLCJpYXQiOjE3OTQ0NTI2MDgsImV4cCI6MTc5NDQ1MjcyOH0.W7hE1oCPkWiE6dj1UF1JngENv7MNWJqREoNd62VBRxpOR0P-LckK6UqdkuIwm3jv7B1XPODGVb02neFyfFvKbA' \\
  -d grant_type=authorization_code&code=5zW6vnhlSUEXIhEq4OoyaMU0eI2NfBex38l9drGtH7Q&redirect_uri=https%3A%2F%2Ftickets.example.sg%2Flogin%2Fcallback&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion=eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6InNpZy0yMDI2LTEwIn0.eyJpc3MiOiJyYm1tV2docDhnNXh1ZDk0b0tEV0V5TmZXRVJDTVlaRyIsInN1YiI6InJibW1XZ2hwOGc1eHVkOTRvS0RXRXlOZldFUkNNWVpHIiwiYXVkIjoiaHR0cHM6Ly9zdGctaWQuc2luZ3Bhc3MuZ292LnNnL2ZhcGkiLCJpYXQiOjE3OTQ0NTI2MDgsImV4cCI6MTc5NDQ1MjcyOCwianRpIjoiNzBiZGJlMjgtZGIyYS00NmQzLTk1Y2EtODBmMmJlZTVmNWU2In0.C_WRMSMdNN5M6_vP3icC7JwfC_i1gw3yzAGVHZ0HAmO4ZyYP0gmAR56rQXjs6Tv9EcpaefJXtbSeawonTvv-dA&code_verifier=IJmRHJHDJO7l22BzPPvaOPnKBsOsT4m1zbge5u3EFjc`,
    jwks: `{
  "keys": [
    {
      "kty": "EC",
      "kid": "sig-2026-10",
      "use": "sig",
      "alg": "ES256",
      "x": "zUebyDl03IBGIIJJghYZkSGG5pt76lvLUjnalz-eiN4",
      "y": "O3Y-PUv0SSLPoSingP0NDHnTD1JBIos6Rk0jjHVTkNQ",
      "crv": "P-256"
    },
    {
      "kty": "EC",
      "kid": "enc-2026-10",
      "use": "enc",
      "alg": "ECDH-ES+A256KW",
      "x": "4AUEWKhF5ohPxseGUNNesL9rIqEsGS3fBOMpoGRFQ-4",
      "y": "bO6wnPAA9v3Du-E9OC1trfYxT-0hrNr7z_uh9SuEuc4",
      "crv": "P-256"
    }
  ]
}`,
  },
};
