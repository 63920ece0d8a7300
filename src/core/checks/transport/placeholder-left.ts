import { member } from '../../assertion/json-text.ts';
import type { Subject } from '../../case/subject.ts';
import { isVariableName, standInOf } from '../../request/placeholder.ts';
import { parametersWith } from '../../request/value-damage.ts';
import type { WireRequest } from '../../request/wire-request.ts';
import { wasAccepted } from '../../response/recognised-error.ts';
import { parseUrl } from '../../runtime.ts';
import { isUnrefused, onlyPossible } from '../at-any-server.ts';
import { echoesOf, parameterEvidence } from '../damaged-parameters.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, type Evidence, found, passed } from '../outcome.ts';

export const placeholderLeft = defineCheck({
  code: 'placeholder-left',
  stage: 'parameters',
  severity: 'error',
  title: 'A placeholder stands in place of a value',
  why: 'The server receives the letters of the placeholder; no template was filled in.',
  falsePositives:
    'Less sure for <…> and for a host such as example.com, which may hide a value on purpose. <redacted>, *** and the like are no fault and leave the rule undecided.',
  example: 'client_assertion=YOUR_JWT_ASSERTION',
  references: ['Singpass support: token endpoint', 'Public reports'],
  needs: [],
  fix: {
    kind: 'do',
    steps: [
      'Put the real value in.',
      'Postman: choose the environment that defines the variable.',
      'In code use a template string, or take the quotes off the variable name.',
    ],
  },
  run(subject) {
    const { request, claims } = subject;
    if (request === undefined && claims === undefined) return cannotTell(['request', 'assertion']);
    const parameters = request === undefined ? [] : parametersWith(request, 'placeholder');
    const [first, ...rest] = [
      ...parameters.map((parameter) => parameterEvidence(parameter, { secret: false })),
      ...addressEvidence(request),
      ...claimNames.flatMap((name): Evidence[] => {
        const value = member(claims, name);
        if (typeof value !== 'string' || standInOf(value) !== 'placeholder') return [];
        return [{ source: 'client_assertion', path: `claims.${name}`, found: value }];
      }),
    ];
    if (first !== undefined) {
      const all = [first, ...rest];
      if (all.every(isHost) && subject.profile.leavesOpen !== undefined && hasAnswered(subject))
        return cannotTell(['request'], 'a server has answered, so its host was hidden on purpose');
      const inClaims = all.some(({ path }) => path?.startsWith('claims.'));
      return found({
        certainty: all.every(mayHide) ? 'strong' : 'proof',
        ...(all.every(isHost) && isUnrefused(subject, 'placeholder-left') ? onlyPossible : {}),
        evidence: [first, ...rest],
        explainsAway: [
          ...parameters.flatMap(({ name }) => echoesOf(name)),
          ...(inClaims
            ? (['iss-wrong', 'sub-wrong', 'aud-other-service', 'client-id-mismatch'] as const)
            : []),
          ...(addressEvidence(request).length > 0 ? (['wrong-host-env', 'wrong-path'] as const) : []),
        ],
      });
    }
    const hidden = request !== undefined && parametersWith(request, 'redacted').length > 0;
    return hidden ? cannotTell(['request'], 'a value was hidden on purpose') : passed;
  },
});

const claimNames = ['iss', 'sub', 'aud', 'jti'] as const;
/** Names for examples in documents (RFC 2606 §3), which people write over their own as well. */
const reservedHost = /^(?:[\w-]+\.)?example\.(?:com|org|net)$/;
/** The host of the provider's own guide, and the like. */
const templateHost = /^(?:token-endpoint-url|your-[\w.-]+)$/;

/** The person may have put it there to keep the real value back. */
function mayHide({ path, found: value = '' }: Evidence): boolean {
  // Not in a claim: it was signed so.
  if (path?.startsWith('claims.') === true) return false;
  return /^<[^>]*>$/.test(value) || isHost({ path, found: value });
}

function isHost({ path, found: value = '' }: Pick<Evidence, 'path' | 'found'>): boolean {
  return path === 'url' && reservedHost.test(hostOf(value));
}

/** No server of OAuth is to be found under such a name. */
function hasAnswered({ recognised }: Pick<Subject, 'recognised'>): boolean {
  return recognised?.error !== undefined || wasAccepted(recognised);
}

function hostOf(url: string): string {
  return parseUrl(url)?.hostname ?? '';
}

/** The address called, and a DPoP header, where a template is left in them. */
function addressEvidence(request: WireRequest | undefined): readonly Evidence[] {
  if (request === undefined || request.form === 'url') return [];
  const { url, headers, notes } = request;
  const isVariable = (text: string): boolean =>
    notes.some(({ kind, detail }) => kind === 'shell-variable' && text.includes(detail));
  const isTemplate = (text: string): boolean =>
    !isVariable(text) && (standInOf(text) === 'placeholder' || isVariableName(text));
  const address: Evidence[] =
    url !== undefined &&
    (isTemplate(url.replace(/\?.*$/s, '')) ||
      (!isVariable(url) && (reservedHost.test(hostOf(url)) || templateHost.test(hostOf(url)))))
      ? [{ source: 'request', path: 'url', span: request.urlSpan, found: url }]
      : [];
  const proofs = headers.filter(({ name, value }) => name.toLowerCase() === 'dpop' && isTemplate(value));
  return [
    ...address,
    ...proofs.map(
      ({ value, span }): Evidence => ({ source: 'request', path: 'headers.dpop', span, found: value }),
    ),
  ];
}
