import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { shellUnquotedAmp } from './shell-unquoted-amp.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';

testCheck(shellUnquotedAmp, {
  accepts: {
    'a quoted body': () => fapiCase({ request: `curl ${url} -d 'grant_type=authorization_code&code=x'` }),
    'a second command': () => fapiCase({ request: `curl ${url} -d code=x && echo done` }),
  },
  rejects: {
    'a bare body': [
      () => fapiCase({ request: `curl ${url} -d grant_type=authorization_code&code=x&client_id=y` }),
      { certainty: 'proof', path: 'body', found: /^& code=x/ },
    ],
    'the complaint of cmd.exe alone': [
      {
        response:
          "'code' is not recognized as an internal or external command,\noperable program or batch file.",
      },
      { certainty: 'proof', path: 'body', found: /^'code/ },
    ],
  },
  undecided: {
    'a healthy request': [fapiCase, 'not-applicable'],
    'nothing at all': [{}, 'cannot-tell'],
    'another answer': [() => fapiCase({ response: '{"error":"invalid_grant"}' }), 'not-applicable'],
  },
});
