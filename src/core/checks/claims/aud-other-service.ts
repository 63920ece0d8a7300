import { classifyAudience } from '../../assertion/audience.ts';
import { pushedAlone } from '../../case/pushed-alone.ts';
import { audiencesOf } from '../../case/recognise-profile.ts';
import { parseUrl } from '../../runtime.ts';
import { isNamedInRefusal } from '../at-any-server.ts';
import { defineCheck, type SubjectWith } from '../define-check.ts';
import { found, type Outcome } from '../outcome.ts';
import { audienceOutcome, claimEvidence } from './claim-outcome.ts';

export const audOtherService = defineCheck({
  code: 'aud-other-service',
  stage: 'claims',
  severity: 'error',
  title: 'aud names another service',
  why: 'aud says for whom the assertion was made; a server refuses one that was made for another.',
  falsePositives:
    'Misleads only for an issuer that the chosen profile does not know. Where no issuer is known, another host than the one that is called is only possible.',
  example: 'The aud of another provider’s example, left in the code',
  references: ['RFC 7523 §3', 'Singpass: client assertion'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: [
      'Set aud to exactly the issuer of the discovery document, unless another value is agreed with the server.',
    ],
  },
  run: (subject) =>
    saidWrong(subject) ?? foreignHost(subject) ?? audienceOutcome(subject, 'aud-other-service', 'proof'),
});

/** Where no issuer is known, the words of the refusal may say that it is aud, and what stands there instead. */
function saidWrong(subject: SubjectWith<'claims'>): Outcome | undefined {
  const { claims, target, response, profile } = subject;
  const [first] = audiencesOf(claims);
  if (target.issuer !== undefined || first === undefined || profile.leavesOpen === undefined)
    return undefined;
  if (!isNamedInRefusal(subject, /\baud(?:ience)?\b/i) || classifyAudience(claims, subject) !== undefined)
    return undefined;
  const said = (response?.description ?? response?.error ?? '').slice(0, 1_000);
  const quoted = (said.match(/https?:\/\/[^\s'"<>,\])]{1,300}/g) ?? []).map((url) => url.replace(/\.$/, ''));
  const wanted =
    quoted.find((url) => !said.includes(`[${url}]`)) ??
    (/endpoint/i.test(said) ? target.tokenEndpoint : undefined);
  if (wanted !== undefined && audiencesOf(claims).includes(wanted)) return undefined;
  return found({
    certainty: 'strong',
    title: 'aud is not what this server wants, as its answer says',
    evidence: [claimEvidence(subject, 'aud', { found: first, expected: wanted })],
    steps: wanted === undefined ? undefined : [`Set aud to ${wanted}.`],
    rules: [profile.assertion.audience],
  });
}

/**
 * Where no issuer is known, aud on another host than the one that is called is what was refused, perhaps: an issuer may well
 * have a host of its own.
 */
function foreignHost(subject: SubjectWith<'claims'>): Outcome | undefined {
  const { claims, target, recognised, profile } = subject;
  if (target.issuer !== undefined || recognised?.error !== 'invalid_client') return undefined;
  const called = parseUrl(target.tokenEndpoint ?? pushedAlone(subject)?.url ?? '')?.hostname;
  const hosts = audiencesOf(claims).map((audience) => parseUrl(audience)?.hostname);
  const [first] = hosts;
  if (called === undefined || first === undefined || hosts.includes(called)) return undefined;
  if (classifyAudience(claims, subject) !== undefined) return undefined;
  return found({
    certainty: 'hint',
    title: 'aud may name another server than the one that is called',
    evidence: [claimEvidence(subject, 'aud', { found: first, expected: called, note: 'another host' })],
    rules: [profile.assertion.audience],
  });
}
