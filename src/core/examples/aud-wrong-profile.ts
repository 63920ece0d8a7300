import type { Example } from './example.ts';

/** faults.md, aud-wrong-profile: the issuer of FAPI 2.0 ends with /fapi. */
export const audWrongProfile: Example = {
  id: 'aud-wrong-profile',
  title: 'We changed every address to /fapi, and one was left',
  story: 'Endpoint and proof are new. One line of the configuration is still from before.',
  first: { code: 'aud-wrong-profile', certainty: 'proof' },
  given: {
    now: 1_794_552_495,
    request: `POST /fapi/token HTTP/1.1
Host: stg-id.singpass.gov.sg
Content-Type: application/x-www-form-urlencoded
DPoP: eyJhbGciOiJFUzI1NiIsInR5cCI6ImRwb3Arand0IiwiandrIjp7Imt0eSI6IkVDIiwieCI6IktVMlFwRUd5czhDQURXUm5zNmJrWE13cDJpSkg3dUV4U3ZJMEVCMHlsMkEiLCJ5IjoiMUkyNnJLZF9jdjJDNGV3WUQwdjFha0RLc200ZzdGWUlxVVB4a2JvRkdDbyIsImNydiI6IlAtMjU2In19.eyJqdGkiOiI3YmRmYTA0MC01Mzc3LTQ3OWEtYWFjOS04ZTExN2QxYmZlMTYiLCJodG0iOiJQT1NUIiwiaHR1IjoiaHR0cHM6Ly9zdGctaWQuc2luZ3Bhc3MuZ292LnNnL2ZhcGkvdG9rZW4iLCJpYXQiOjE3OTQ1NTI0OTMsImV4cCI6MTc5NDU1MjYxM30.gJzcIWaei9X2jJWgU12PbRITr_VKqgg_1PmOesURiEpo6GyXYi3UwPHVl1vhpGIcFOqa-2lPL0NfV9S4ymJ20w

grant_type=authorization_code&code=f_RpqSnPg2hS-6eodvZVbnBfmbP66EdIEdK6t9zD5q8&redirect_uri=https%3A%2F%2Fparking.example.sg%2Flogin%2Fcallback&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion=eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6InNpZy0yMDI2LTEwIn0.eyJpc3MiOiJBOWhMQjhUZUx5OWtSQmFLRFI3WFBXU0dwczlOTFZNZyIsInN1YiI6IkE5aExCOFRlTHk5a1JCYUtEUjdYUFdTR3BzOU5MVk1nIiwiYXVkIjoiaHR0cHM6Ly9zdGctaWQuc2luZ3Bhc3MuZ292LnNnIiwiaWF0IjoxNzk0NTUyNDkzLCJleHAiOjE3OTQ1NTI2MTMsImp0aSI6ImE0ZDY3MDFiLTY1ZDktNDU2Ny04ODg0LWIxODFkOTNiM2EzNiJ9.9kt7BqmOEkLuw4g4dBZN0oMto_FAhMLwCrkuD6y07JRvQ61deo6Oj5fAnSkIZ2xtancqV8KKI9BOnEIRKASPHw&code_verifier=xrROoVNmTRfqifFxjwbiLMCtaVv3uZTDwIrf6V53jN0`,
    jwks: `{
  "keys": [
    {
      "kty": "EC",
      "kid": "sig-2026-10",
      "use": "sig",
      "alg": "ES256",
      "x": "txIy7i_7IpO5AgiaP_SGiwu1ksku_xfdUy987yDjupE",
      "y": "QBynfBipIqHeE3qDGYo7qmShZhxAPU3qI0G5C1VYqgU",
      "crv": "P-256"
    },
    {
      "kty": "EC",
      "kid": "enc-2026-10",
      "use": "enc",
      "alg": "ECDH-ES+A256KW",
      "x": "-0Ofok7GUZRl63Iq-ZiWlNRcU76lWAyzh1SlvNpKU7w",
      "y": "r9HIvmj9xrCSTSkngyhcEowS0X3AEjy-b5c001HNYlw",
      "crv": "P-256"
    }
  ]
}`,
    response: `HTTP/1.1 401 Unauthorized
Date: Fri, 13 Nov 2026 06:48:15 GMT
Content-Type: application/json; charset=utf-8

{"error":"invalid_client","error_description":"The client_assertion has missing or invalid claims.","trace_id":"cc2e0f113cdc6463ac0eaaac63dd2a43"}`,
  },
};
