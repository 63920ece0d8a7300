import type { Example } from './example.ts';

/** faults.md, dpop-key-changed: a login is bound to the key of its pushed request (RFC 9449 §10). */
export const dpopKeyChanged: Example = {
  id: 'dpop-key-changed',
  title: 'Each proof is valid, and the second one is refused',
  story: 'A new key pair is made for every request. The pushed request passed with the first.',
  first: { code: 'dpop-key-changed', certainty: 'proof' },
  given: {
    now: 1_794_820_205,
    authorization_request: `POST /fapi/par HTTP/1.1
Host: stg-id.singpass.gov.sg
Content-Type: application/x-www-form-urlencoded
DPoP: eyJhbGciOiJFUzI1NiIsInR5cCI6ImRwb3Arand0IiwiandrIjp7Imt0eSI6IkVDIiwieCI6IkdLVExRc2FRUGlSM0VNRWFzeElFeHpsUnBoSTc5blQ1WGRteGw2bmw3dVEiLCJ5IjoieVJ2bEl0YnhQVmlIQW52ZTloRHlTMjNCc0F1Z3FPbVJsZkxjODJVLWNrRSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiI0YTM4NGQ1Ni0wN2JjLTQyZjktOWUzZS1jMmFiYTQ3ODY3NWIiLCJodG0iOiJQT1NUIiwiaHR1IjoiaHR0cHM6Ly9zdGctaWQuc2luZ3Bhc3MuZ292LnNnL2ZhcGkvcGFyIiwiaWF0IjoxNzk0ODIwMTU4LCJleHAiOjE3OTQ4MjAyNzh9.KNQsaUgJYPwKZNw-YOiucOvv9ATsr9Q9Wc2Epfl4kfxGOqcOVHbAR6tkXsrilbcaUqeii_po5DOrcFNXie-Y6A

response_type=code&scope=openid&state=UQoJBL5td7EX5C9OySHCyjRqlchBL-h9&nonce=4220bced-7272-47f5-b922-5b5be32f395e&client_id=5sa2CEKYAGzhnjUAynm9wnhfpoN8Z6BF&redirect_uri=https%3A%2F%2Fcourses.example.sg%2Flogin%2Fcallback&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion=eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6InNpZy0yMDI2LTEwIn0.eyJpc3MiOiI1c2EyQ0VLWUFHemhualVBeW5tOXduaGZwb044WjZCRiIsInN1YiI6IjVzYTJDRUtZQUd6aG5qVUF5bm05d25oZnBvTjhaNkJGIiwiYXVkIjoiaHR0cHM6Ly9zdGctaWQuc2luZ3Bhc3MuZ292LnNnL2ZhcGkiLCJpYXQiOjE3OTQ4MjAxNTgsImV4cCI6MTc5NDgyMDI3OCwianRpIjoiMWNjODAyZGMtMzlhOS00MmY3LThkOWMtYThhMzk2ZmRmZGFlIn0.DydlTBItjXuP7YbWtnZhq4I80z2-x8daerc7QolsVCRN5s16PWrA9deXd-3umjvqaZhR_RHf6WWdOYfRYBXifA&code_challenge=rgEIO68GRkRO5qnzdrzP2r460wn86JQIr4TP9f7GZBw&code_challenge_method=S256&authentication_context_type=APP_AUTHENTICATION_DEFAULT`,
    request: `POST /fapi/token HTTP/1.1
Host: stg-id.singpass.gov.sg
Content-Type: application/x-www-form-urlencoded
DPoP: eyJhbGciOiJFUzI1NiIsInR5cCI6ImRwb3Arand0IiwiandrIjp7Imt0eSI6IkVDIiwieCI6IkVZZXVlWU1GYWI0TnJBdlk2SERTWlZSUm9LeGRNOFBxYXRkR0Vic1ZqeWciLCJ5IjoiT2lHdEMwU2NNZm9YMFhOVDRabjRPMm03VUNhbkdNS1BNTFYtdUI5eW5vSSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiI3MzFmMjBjNi04Mjc3LTQ0NDYtOTJkNS02YzdjN2RhOTczYmQiLCJodG0iOiJQT1NUIiwiaHR1IjoiaHR0cHM6Ly9zdGctaWQuc2luZ3Bhc3MuZ292LnNnL2ZhcGkvdG9rZW4iLCJpYXQiOjE3OTQ4MjAyMDMsImV4cCI6MTc5NDgyMDMyM30.2rpCt76xrRha5XBszN0dSAp8JC3m2rS8ePZXgxju8nX0BpKYqHQ1ib2mIYq1xuQpxjxYy8noqHzVSN46wnd2Cw

grant_type=authorization_code&code=YxUznqm2h_L7m_2EOfMTu2lZPc_kHEHFH6ubgUp0ec8&redirect_uri=https%3A%2F%2Fcourses.example.sg%2Flogin%2Fcallback&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion=eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6InNpZy0yMDI2LTEwIn0.eyJpc3MiOiI1c2EyQ0VLWUFHemhualVBeW5tOXduaGZwb044WjZCRiIsInN1YiI6IjVzYTJDRUtZQUd6aG5qVUF5bm05d25oZnBvTjhaNkJGIiwiYXVkIjoiaHR0cHM6Ly9zdGctaWQuc2luZ3Bhc3MuZ292LnNnL2ZhcGkiLCJpYXQiOjE3OTQ4MjAyMDMsImV4cCI6MTc5NDgyMDMyMywianRpIjoiMGNkMmIwOWUtNTRkNy00ZWIxLTk5NTMtNzk3NWIxNWI1ZjhjIn0.j8EzK2lNW-wB0TqFIJJJACJ_q8tiRTMk4A5KKXsvYxCTPSSNWLH8BAn4WcldgyItbk-cEY6qUv8QBoiy7Gx-zg&code_verifier=-qkaSUxkS2CMO9HKsy2qh3kuumvKqVvw88j9erOLYXg`,
    jwks: `{
  "keys": [
    {
      "kty": "EC",
      "kid": "sig-2026-10",
      "use": "sig",
      "alg": "ES256",
      "x": "Vw7P5IFLM9LYHrzftaM9FVyY26A7q-T1nkAULWzLgPs",
      "y": "zxgQZGgJF2AfgvcW_JyVpKV7qKyhaPpWJ6zlA63m1Z4",
      "crv": "P-256"
    },
    {
      "kty": "EC",
      "kid": "enc-2026-10",
      "use": "enc",
      "alg": "ECDH-ES+A256KW",
      "x": "lKlUCY8k4zKKi8Q7iJ-RGUiSNDrSHYPu5Fg4ZVKbCwY",
      "y": "aUmCcM_sAIBVkJ2nBFXR84qKlLQRjfPkFEV_f94Jm1k",
      "crv": "P-256"
    }
  ]
}`,
    response: `HTTP/1.1 400 Bad Request
Date: Mon, 16 Nov 2026 09:10:05 GMT
Content-Type: application/json; charset=utf-8

{"error":"invalid_dpop_proof","trace_id":"0846749e98a6c3399c29e2b711a5a1c3"}`,
  },
};
