import { escalation } from './common.ts';
import { defineGuide, fault } from './define-guide.ts';
import { requestSuspects } from './request-suspects.ts';

export const unsupportedGrantTypeGuide = defineGuide({
  id: 'unsupported-grant-type',
  title: 'unsupported_grant_type',
  intro:
    'The server looked for grant_type and did not find authorization_code. Far more often the body did not arrive as a form than the value is wrong.',
  references: ['Singpass support: token endpoint', 'RFC 6749 §5.2'],
  start: 'grant',
  nodes: {
    grant: {
      kind: 'suspects',
      title: 'grant_type, and the body it stands in',
      suspects: [
        {
          id: 'body',
          ask: 'Did the body not arrive as a form: JSON, multipart, parameters in the URL?',
          checks: [
            'ct-json-body',
            'ct-form-json-body',
            'ct-multipart',
            'ct-text-plain',
            'ct-missing',
            'ct-typo',
            'params-in-query',
            'body-empty',
            'method-get',
            'post-redirected-to-get',
          ],
          to: 'c-body',
        },
        {
          id: 'grant-cut',
          ask: 'Did a shell cut the body, or was the whole body encoded as one value?',
          checks: [
            'shell-unquoted-amp',
            'curl-urlencode-whole-body',
            'windows-cmd-single-quotes',
            'windows-line-continuation',
            'powershell-curl-alias',
            'newline-inside-body',
            'html-escaped-amp',
            'bom-in-body',
          ],
          to: 'c-shell',
        },
        {
          id: 'wrong',
          ask: 'Is grant_type another text than authorization_code?',
          checks: [
            'grant-type-wrong',
            'param-trailing-newline',
            'invisible-chars',
            'quotes-in-value',
            'placeholder-left',
            'double-encoded',
          ],
          to: 'c-wrong',
          help: 'Case and spaces count.',
        },
        {
          id: 'grant-missing',
          ask: 'Is grant_type missing from the request?',
          checks: ['grant-type-missing', 'param-name-wrong', 'empty-param'],
          to: 'c-missing',
        },
        { id: 'twice', ask: 'Is grant_type sent twice?', checks: ['duplicate-param'], to: 'c-twice' },
        {
          id: 'ciba',
          ask: 'Is it a CIBA request, with auth_req_id?',
          checks: [],
          fact: 'other-grant',
          to: 'c-ciba',
        },
        {
          id: 'refresh',
          ask: 'Is it an attempt to refresh a token?',
          checks: [],
          fact: 'other-grant',
          to: 'c-refresh',
        },
      ],
      groups: [
        { ask: 'Did the body not arrive as it was meant?', of: ['body', 'grant-cut'] },
        { ask: 'Is something wrong with grant_type itself?', of: ['wrong', 'grant-missing', 'twice'] },
        { ask: 'Is it another grant than a login?', of: ['ciba', 'refresh'] },
      ],
      otherwise: 'end',
    },
    'c-wrong': fault('grant-type-wrong'),
    'c-missing': fault('grant-type-missing'),
    'c-body': requestSuspects.contenttype.end,
    'c-shell': requestSuspects.shell.end,
    'c-twice': fault('duplicate-param'),
    'c-ciba': {
      kind: 'conclusion',
      title: 'CIBA is a grant of its own, for whitelisted agencies only',
      steps: [
        'Send grant_type=urn:openid:params:grant-type:ciba and auth_req_id, and ask the provider whether the client is whitelisted.',
      ],
    },
    'c-refresh': {
      kind: 'conclusion',
      title: 'There are no refresh tokens',
      steps: ['Begin a new login instead.'],
    },
    end: escalation,
  },
});
