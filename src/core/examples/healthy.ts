import type { Example } from './example.ts';

/** A login in which every check that can look finds nothing: what it looks like when all is well. */
export const healthy: Example = {
  id: 'healthy',
  title: 'A login in which all is right',
  story: 'The pushed request, the token request and the key set of one login, to compare with your own.',
  given: {
    now: 1_794_893_238,
    authorization_request: `POST /fapi/par HTTP/1.1
Host: stg-id.singpass.gov.sg
Content-Type: application/x-www-form-urlencoded
DPoP: eyJhbGciOiJFUzI1NiIsInR5cCI6ImRwb3Arand0IiwiandrIjp7Imt0eSI6IkVDIiwieCI6IlhoaFVaNlJkOXh6MDJ6ejJEY19Yc3dxUEMzeTZFLWtKQ3FOYTdUZDJma3MiLCJ5IjoiTDh2SWtUM05TUDZvaHZBLXNteno5SE1QS2lHLURwUXZhX1lFaUFFS29LMCIsImNydiI6IlAtMjU2In19.eyJqdGkiOiI0OWI3NjM0MS1jODJkLTRjNTItYTM2ZC1lMzRjYWY1MDhkNDEiLCJodG0iOiJQT1NUIiwiaHR1IjoiaHR0cHM6Ly9zdGctaWQuc2luZ3Bhc3MuZ292LnNnL2ZhcGkvcGFyIiwiaWF0IjoxNzk0ODkzMTkxLCJleHAiOjE3OTQ4OTMzMTF9.hJ4WJlOmuTtK9BCwqVLPoDNSq153XbUVaxmOTYNO1jYtI9cBtXbvcpFzp3FVGW4LL2lovFghb_e7z91qfKjGoQ

response_type=code&scope=openid&state=q1bLzxvvLi_yck313oGXl0a0zBDqhzVs&nonce=0d6c4183-0a19-4c65-86d1-726a078e1ceb&client_id=3qMwyRha3UMSZJnBsSYrSwBA8jvbgWQW&redirect_uri=https%3A%2F%2Fmuseum.example.sg%2Flogin%2Fcallback&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion=eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6InNpZy0yMDI2LTEwIn0.eyJpc3MiOiIzcU13eVJoYTNVTVNaSm5Cc1NZclN3QkE4anZiZ1dRVyIsInN1YiI6IjNxTXd5UmhhM1VNU1pKbkJzU1lyU3dCQThqdmJnV1FXIiwiYXVkIjoiaHR0cHM6Ly9zdGctaWQuc2luZ3Bhc3MuZ292LnNnL2ZhcGkiLCJpYXQiOjE3OTQ4OTMxOTEsImV4cCI6MTc5NDg5MzMxMSwianRpIjoiOTdmODQzZmUtZWFmYi00N2M2LWEyNjUtM2ZkZmU4NThlOTFjIn0.tF6uaFQTnE5IxyjzELe-j0EaD_cDDbQk9vA0Y9qZroGdTJwTeJiNH08U4nlyv67oaHW1y2E7pBt2LYVWUcsPpw&code_challenge=cGeIat3SX3DvxrinyH6gP4erqdawyEn1IQo-bpVfojg&code_challenge_method=S256&authentication_context_type=APP_AUTHENTICATION_DEFAULT`,
    request: `POST /fapi/token HTTP/1.1
Host: stg-id.singpass.gov.sg
Content-Type: application/x-www-form-urlencoded
DPoP: eyJhbGciOiJFUzI1NiIsInR5cCI6ImRwb3Arand0IiwiandrIjp7Imt0eSI6IkVDIiwieCI6IlhoaFVaNlJkOXh6MDJ6ejJEY19Yc3dxUEMzeTZFLWtKQ3FOYTdUZDJma3MiLCJ5IjoiTDh2SWtUM05TUDZvaHZBLXNteno5SE1QS2lHLURwUXZhX1lFaUFFS29LMCIsImNydiI6IlAtMjU2In19.eyJqdGkiOiIzNWRlZWVmOS0zYzIzLTQzMjEtOGZlYi0wYWM2MGQ1MGUzOWQiLCJodG0iOiJQT1NUIiwiaHR1IjoiaHR0cHM6Ly9zdGctaWQuc2luZ3Bhc3MuZ292LnNnL2ZhcGkvdG9rZW4iLCJpYXQiOjE3OTQ4OTMyMzYsImV4cCI6MTc5NDg5MzM1Nn0.d9o0w68ydAknwr9LOk4iNLByAMgQE28a0dlp2jjRPo5XXUMp9gCVR8FvX6d5Y70GfVTs1apbkKcmez6GGGtTrQ

grant_type=authorization_code&code=fLxKN3_PpERjcN4m51U1lS_zszhEX9O_qu492eQH16E&redirect_uri=https%3A%2F%2Fmuseum.example.sg%2Flogin%2Fcallback&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion=eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6InNpZy0yMDI2LTEwIn0.eyJpc3MiOiIzcU13eVJoYTNVTVNaSm5Cc1NZclN3QkE4anZiZ1dRVyIsInN1YiI6IjNxTXd5UmhhM1VNU1pKbkJzU1lyU3dCQThqdmJnV1FXIiwiYXVkIjoiaHR0cHM6Ly9zdGctaWQuc2luZ3Bhc3MuZ292LnNnL2ZhcGkiLCJpYXQiOjE3OTQ4OTMyMzYsImV4cCI6MTc5NDg5MzM1NiwianRpIjoiNGJjODc5ZmEtMWViMi00MDIzLWI3ZWQtNWM2ODk5YjJlZWZkIn0.E61ahcSxgzLE5j24kMKWMdSX5QCpb8FYNt7G4ZJajc35598zjiP9r6Ix5RlcuB9wQ_7L0b4aeZx_ZD6_V43WeQ&code_verifier=9rP2vtuqgkFlLc_Y_FLgRy-6H04h3NlElfbRJrskhCg`,
    jwks: `{
  "keys": [
    {
      "kty": "EC",
      "kid": "sig-2026-10",
      "use": "sig",
      "alg": "ES256",
      "x": "5GGfih1ReCwEafpxp6hdZbH8-Zg-f0V7wMwgCgbLiy0",
      "y": "YGmZO-Ya-tS3kI0axbbxcCU-gq-JAxPlQgm51bNBL7g",
      "crv": "P-256"
    },
    {
      "kty": "EC",
      "kid": "enc-2026-10",
      "use": "enc",
      "alg": "ECDH-ES+A256KW",
      "x": "Q_11qkLyd96vIuScmW8FuaXEj4_LpBaFFOH4Oxigon4",
      "y": "uqjel4QKJCd_Hs1JSFldqo6zUAwyRRSoVHQcW41Qzxw",
      "crv": "P-256"
    }
  ]
}`,
  },
};
