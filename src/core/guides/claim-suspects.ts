import { fault, type SuspectGroup } from './define-guide.ts';
import { defineFamily } from './family.ts';
import { malformedAssertion } from './malformed-assertion.ts';

/** What the claims of an assertion can be refused for, the frequent first (faults.md §2). */
export const claimSuspects = defineFamily({
  expired: {
    ask: 'Had the assertion expired when it was sent?',
    help: 'It lives two minutes at most. A stored one is always too old.',
    checks: ['exp-past', 'client-assertion-expired-cache', 'iat-tz-behind', 'exp-not-after-iat'],
    end: fault('exp-past', {
      steps: [
        'Find out whether the assertion is stored somewhere: in a configuration, a collection or a cache.',
      ],
    }),
  },
  aud: {
    ask: 'Is aud something else than the issuer?',
    help: 'FAPI 2.0: https://id.singpass.gov.sg/fapi; before: https://id.singpass.gov.sg; staging: stg-id.',
    checks: [
      'aud-missing',
      'aud-token-endpoint',
      'aud-trailing-slash',
      'aud-array',
      'aud-wrong-env',
      'aud-wrong-profile',
      'aud-discovery-url',
      'aud-scheme-or-spelling',
      'aud-other-service',
    ],
    end: {
      kind: 'conclusion',
      title: 'aud is not the issuer of this profile and environment',
      steps: [
        'Set aud to the issuer of the discovery document, letter for letter, as one text.',
        'Singpass under FAPI 2.0: it ends with /fapi. Before FAPI, and at Corppass: it is the bare host.',
        'Where /fapi was missing, look at the endpoint, the DPoP header and PAR too: the rest may still be of the old API.',
      ],
    },
  },
  clock: {
    ask: 'Is the clock of the machine that signs off?',
    help: 'Compare date -u with the Date header of the answer.',
    checks: ['iat-future', 'iat-tz-ahead', 'nbf-future', 'clock-skew-small'],
    end: {
      kind: 'conclusion',
      title: 'The clock of the machine that signs is off',
      steps: [
        'Compare: date -u on that machine, and the Date header of any answer.',
        'Set the clock by NTP, and after sleep or a resumed virtual machine set it again.',
        'Take iat and exp from the UTC clock: a difference of whole hours is a time zone, not a clock.',
      ],
    },
  },
  env: {
    ask: 'Do endpoint, aud and client_id come from different environments or profiles?',
    checks: [
      'wrong-host-env',
      'legacy-fapi-mixed',
      'corppass-singpass-mixed',
      'aud-wrong-env',
      'aud-wrong-profile',
    ],
    end: {
      kind: 'conclusion',
      title: 'Endpoint, aud and client_id do not belong together',
      steps: [
        'Take all three from one environment: staging or production.',
        'Take all three from one profile: at Singpass FAPI 2.0 has /fapi in the endpoint and in aud, the old one in neither.',
      ],
    },
  },
  lifetime: {
    ask: 'Does the assertion live longer than two minutes?',
    checks: ['exp-too-far'],
    end: fault('exp-too-far', {
      steps: [
        'Raised exp after an error of expiry, or moved iat back for the clock? Undo that: exp = iat + 60, and set the clock right.',
      ],
    }),
  },
  jti: {
    ask: 'Was the same assertion, or the same jti, sent before?',
    help: 'A retry with the same assertion counts too.',
    checks: ['jti-reused', 'jti-type'],
    askedAnyway: true,
    end: fault('jti-reused', {
      steps: [
        'Was there another error before this one? Mend that: this one comes of sending the same assertion again.',
      ],
    }),
  },
  issub: {
    ask: 'Do iss and sub differ from the client_id?',
    checks: [
      'iss-missing',
      'iss-wrong',
      'sub-missing',
      'sub-wrong',
      'iss-sub-aud-swapped',
      'client-id-mismatch',
      'claim-name-wrong',
    ],
    end: {
      kind: 'conclusion',
      title: 'iss and sub are not both the client_id',
      steps: ['Set iss and sub to the client_id of this environment.'],
    },
  },
  absent: {
    ask: 'Is exp, iat or jti missing?',
    checks: ['exp-missing', 'iat-missing', 'jti-missing'],
    end: {
      kind: 'conclusion',
      title: 'A required claim is missing',
      steps: ['Send iss, sub, aud, iat, exp and jti, each under its exact name.'],
    },
  },
  structure: {
    ask: 'Is the assertion malformed: not three parts, or not JSON inside?',
    checks: malformedAssertion,
    end: {
      kind: 'conclusion',
      title: 'The client assertion has not the structure of a JWT',
      steps: [
        'Make it with a JOSE library and send its compact form: three parts joined with dots.',
        'Paste it here: the first broken character is shown.',
      ],
    },
  },
  types: {
    ask: 'Are the times of another unit or type: milliseconds, texts, dates?',
    checks: ['exp-ms', 'iat-ms', 'exp-string', 'exp-iso-date', 'exp-float', 'nbf-type', 'numbers-too-big'],
    end: {
      kind: 'conclusion',
      title: 'A time claim is not a number of seconds',
      steps: [
        'Send exp, iat and nbf as JSON numbers: seconds since 1970, UTC.',
        'Divide milliseconds by 1000 and drop the fraction; send no text and no date.',
        'Look at all three: what writes one of them in another unit writes the others so too.',
      ],
    },
  },
  typ: {
    ask: 'Is typ missing from the header, or not JWT?',
    checks: ['typ-missing', 'typ-wrong'],
    end: {
      kind: 'conclusion',
      title: 'typ is not the one of a client assertion',
      steps: ['Set typ to JWT in the header, beside alg and kid.'],
    },
  },
  extra: {
    ask: 'Does it hold claims that the profile does not list?',
    checks: ['extra-claims'],
    end: fault('extra-claims'),
  },
  codeclaim: {
    ask: 'Is there a claim code that differs from the code in the form?',
    checks: ['code-claim-mismatch'],
    fact: 'code-claim',
    end: fault('code-claim-mismatch'),
  },
});

/** What one look at the assertion answers. */
export const claimGroups: readonly SuspectGroup[] = [
  {
    ask: 'Is something wrong with the times of the assertion?',
    of: ['expired', 'clock', 'lifetime', 'types'],
  },
  { ask: 'Does it name something else than it should?', of: ['aud', 'env', 'issub'] },
  {
    ask: 'Was it sent before, or is it not made as it should be?',
    of: ['jti', 'absent', 'structure', 'typ', 'extra', 'codeclaim'],
  },
];
