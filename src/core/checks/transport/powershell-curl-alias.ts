import { powerShellComplaint } from '../../response/power-shell-complaint.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, found, notApplicable, passed } from '../outcome.ts';

export const powershellCurlAlias = defineCheck({
  code: 'powershell-curl-alias',
  stage: 'transport',
  severity: 'error',
  title: 'In Windows PowerShell curl is another program',
  why: 'There curl is a name for Invoke-WebRequest, which has other options and refuses -X, -d and -H.',
  falsePositives: 'Never proven: PowerShell 7 has no such alias.',
  example: 'PS C:\\> curl -X POST …, or the message of Invoke-WebRequest',
  references: ['Public reports'],
  needs: [],
  fix: {
    kind: 'do',
    steps: [
      'Write curl.exe in place of curl.',
      'Or use Invoke-RestMethod -Method Post -Uri $url -Body @{ grant_type = "authorization_code" }: a hashtable is sent as a form.',
    ],
  },
  run({ request, response }) {
    const said = powerShellComplaint(response);
    if (said !== undefined) {
      return found({ certainty: 'strong', evidence: [{ source: 'response', path: 'body', found: said }] });
    }
    if (request === undefined) return cannotTell(['request']);
    if (request.form !== 'curl') return notApplicable('the paste shows no command');
    const note = request.notes.find(({ kind }) => kind === 'powershell-curl-alias');
    const alias = /^\s*PS [A-Z]:[^\n>]{0,300}>\s*(curl)\s/i.exec(request.text.slice(0, 1_000))?.[1];
    if (note === undefined && alias === undefined) return passed;
    return found({
      certainty: 'hint',
      severity: 'warning',
      evidence: [
        {
          source: 'request',
          span: note?.span,
          found: 'curl',
          expected: 'curl.exe',
          note: 'a PowerShell prompt',
        },
      ],
    });
  },
});
