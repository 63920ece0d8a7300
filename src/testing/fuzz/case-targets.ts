import { analyse } from '../../core/analyse.ts';
import { buildSubject } from '../../core/case/build-subject.ts';
import { readCertificates } from '../../core/certificates/read-certificates.ts';
import { diagnose } from '../../core/diagnose.ts';
import { pemKeys } from '../../core/key-set/pem-keys.ts';
import { type CaseInput, changedCases, fuzzClock } from './case-inputs.ts';
import type { Corpus } from './corpus.ts';
import { tlsPieces } from './dictionaries.ts';
import { expectSame } from './invariants.ts';
import { textsLike } from './mutations.ts';
import { expectEvidenceInPlace, viewsOf } from './subject-views.ts';
import { defineTarget, type FuzzTarget } from './target.ts';

/** The whole way of the data, without cryptography, with it, and with the search. */
export function caseTargets(corpus: Corpus): readonly FuzzTarget[] {
  const inputs = changedCases(corpus);
  return [
    defineTarget<CaseInput>({
      name: 'diagnose',
      covers: ['core/checks/dpop/dpop-outcome.ts#readHtu'],
      weight: 25,
      inputs,
      check: ({ given }) => {
        const subject = buildSubject(given, fuzzClock);
        const diagnosis = diagnose(subject);
        expectEvidenceInPlace(diagnosis, subject);
        expectSame(diagnosis, diagnose(buildSubject(given, fuzzClock)), 'the diagnosis');
      },
    }),
    defineTarget<CaseInput>({
      name: 'what the screens show',
      covers: ['core/clinic/clock/read-clock.ts#readClock', 'core/request/code-history.ts#readCodeHistory'],
      weight: 3,
      inputs,
      check: ({ given }) => {
        const subject = buildSubject(given, fuzzClock);
        const diagnosis = diagnose(subject);
        expectSame(viewsOf(subject, diagnosis), viewsOf(subject, diagnosis), 'what the screens show');
      },
    }),
    defineTarget<CaseInput>({
      name: 'analyse',
      covers: [],
      weight: 5,
      inputs,
      check: async ({ given }) => {
        const { diagnosis, subject } = await analyse(given, fuzzClock, { search: false });
        expectEvidenceInPlace(diagnosis, subject);
        expectSame(
          diagnosis,
          (await analyse(given, fuzzClock, { search: false })).diagnosis,
          'the diagnosis',
        );
      },
    }),
    defineTarget<CaseInput>({
      name: 'analyse with the search',
      covers: [],
      weight: 1,
      inputs,
      check: async ({ given }) => {
        const { diagnosis, subject } = await analyse(given, fuzzClock);
        expectEvidenceInPlace(diagnosis, subject);
      },
    }),
    defineTarget<string>({
      name: 'readCertificates',
      covers: [
        'core/certificates/read-certificates.ts#readCertificates',
        'core/certificates/parse-certificate.ts#parseCertificate',
      ],
      weight: 5,
      inputs: textsLike(corpus.texts.certificates, tlsPieces),
      check: async (text) => {
        expectSame(await readCertificates(text), await readCertificates(text), 'the reading');
        await pemKeys(text);
      },
    }),
  ];
}
