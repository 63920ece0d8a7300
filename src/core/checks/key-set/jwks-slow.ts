import { secondsTaken, timeoutIn } from '../../certificates/read-connection-text.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, found, passed } from '../outcome.ts';

export const jwksSlow = defineCheck({
  code: 'jwks-slow',
  stage: 'network',
  severity: 'warning',
  title: 'The key set takes longer to fetch than the provider waits',
  why: 'The provider gives up after a few seconds, and then has no key to verify with.',
  falsePositives: 'Only possible: the way from your machine is not that of the provider.',
  example: 'time_total: 4.2 in the output of curl',
  references: ['Singpass: key sets'],
  needs: [],
  fix: {
    kind: 'do',
    steps: [
      'Serve the key set as a static file, or from a cache.',
      'Keep the service warm: a host that sleeps answers its first caller too late.',
    ],
  },
  run({ certificates, keySet, profile }) {
    const texts = [
      ['certificates', certificates],
      ['jwks', keySet?.text],
    ] as const;
    const { timeoutSeconds } = profile.keySet;
    const expected = `less than ${timeoutSeconds.value} seconds`;
    let measured = false;
    for (const [source, text] of texts) {
      if (text === undefined) continue;
      const seconds = secondsTaken(text);
      const late = seconds !== undefined && seconds > timeoutSeconds.value ? `${seconds} seconds` : undefined;
      const said =
        late ?? (keySet?.shape === 'other-text' || source === 'certificates' ? timeoutIn(text) : undefined);
      if (said !== undefined) {
        return found({
          certainty: 'hint',
          evidence: [{ source, path: 'output', found: said, expected }],
          rules: [timeoutSeconds],
        });
      }
      measured ||= seconds !== undefined;
    }
    return measured ? passed : cannotTell(['certificates'], 'no time is shown');
  },
});
