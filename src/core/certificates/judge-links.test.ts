import { describe, expect, it } from 'vitest';
import type { Certificate } from './certificate.ts';
import type { ChainCase } from './certificate-fault.ts';
import { judgeLinks } from './judge-links.ts';
import type { PresentedCertificate, PresentedChain } from './presented-chain.ts';

const entry = (
  subject: string,
  issuer: string,
  certificate?: Partial<Certificate>,
): PresentedCertificate => ({
  subject,
  issuer,
  span: { start: 0, end: 1 },
  certificate: certificate as Certificate | undefined,
});
const caseOf = (chain: Partial<PresentedChain>, more: Partial<ChainCase> = {}): ChainCase => ({
  source: 'certificates',
  chain: {
    origin: 'listed',
    entries: [],
    path: [0],
    links: [],
    end: 'issuer-not-sent',
    extras: [],
    ...chain,
  },
  client: 'refused',
  verifiedDepth: 0,
  now: { seconds: 0, source: 'given' },
  ...more,
});
const leaf = entry('CN=h', 'CN=Corp CA');
const publicLeaf = entry('CN=h', 'C=US, O=DigiCert Inc, CN=T1');
const middle = entry('CN=Corp CA', 'CN=Corp Root');
const root = entry('CN=Corp Root', 'CN=Corp Root');

describe('the way from the leaf to an authority', () => {
  it.each<readonly [string, ChainCase]>([
    ['the rest is not shown', caseOf({ origin: 'described', entries: [leaf] })],
    [
      'the client verified what was sent',
      caseOf({ entries: [leaf] }, { client: 'verified', verifiedDepth: 1 }),
    ],
    [
      'the client verified a broken link',
      caseOf({ entries: [leaf, middle], end: 'broken' }, { client: 'verified' }),
    ],
    [
      'the client verified a certificate that signed itself',
      caseOf({ entries: [root], end: 'self-signed' }, { client: 'verified' }),
    ],
    [
      'the client verified up to a root',
      caseOf({ entries: [leaf, root], path: [0, 1], end: 'self-signed' }, { client: 'verified' }),
    ],
    [
      'the client said nothing of a complete chain',
      caseOf({ entries: [leaf, middle], path: [0, 1] }, { client: 'silent' }),
    ],
    ['a file is complete', caseOf({ origin: 'pem', entries: [leaf, middle], path: [0, 1] })],
    ['a public authority is not known to the client', caseOf({ entries: [leaf, publicLeaf], path: [0, 1] })],
    [
      'it ends in a public root',
      caseOf({
        entries: [leaf, entry('C=US, O=DigiCert Inc, CN=R', 'C=US, O=DigiCert Inc, CN=R')],
        path: [0, 1],
        end: 'self-signed',
      }),
    ],
  ])('is not at fault where %s', (_name, given) => {
    expect(judgeLinks(given)).toBeUndefined();
  });

  const at = (place: number) => ({
    source: 'certificates',
    path: `certificates[${place}]`,
    span: { start: 0, end: 1 },
  });
  const getIssuer = (name: string) => [
    `Get the certificate of ${name} from the authority.`,
    expect.stringMatching(/leaf first.+cat leaf\.pem intermediate\.pem/),
  ];

  it('is broken where one of the right name did not sign', () => {
    const entries = [leaf, entry('CN=x', 'CN=y'), middle];
    expect(judgeLinks(caseOf({ entries, end: 'broken' }))).toEqual({
      code: 'jwks-tls-chain',
      certainty: 'proof',
      title: expect.stringMatching(/right name.+did not sign/),
      evidence: [
        {
          ...at(0),
          found: 'CN=h, issued by CN=Corp CA',
          expected: expect.stringContaining('key of its issuer'),
          note: expect.stringContaining('does not verify'),
        },
        { ...at(2), found: 'CN=Corp CA' },
      ],
      steps: getIssuer('CN=Corp CA'),
    });
    const alone = judgeLinks(caseOf({ origin: 'pem', entries: [leaf], end: 'broken' }, { client: 'silent' }));
    expect([alone?.certainty, alone?.evidence.length]).toEqual(['strong', 1]);
    const own = entry('CN=h', 'CN=h');
    expect(judgeLinks(caseOf({ entries: [own], end: 'broken' }))?.evidence).toHaveLength(1);
  });

  const complete = expect.stringContaining('up to the one that a root signed');
  it.each<readonly [string, ChainCase, string, string]>([
    ['of a public authority', caseOf({ entries: [publicLeaf] }), 'proof', 'the server sent one certificate'],
    [
      'of a private one',
      caseOf({ entries: [leaf] }),
      'strong',
      'the server sent one certificate; if its issuer is a root, it is a private authority',
    ],
    [
      'in a file',
      caseOf({ origin: 'pem', entries: [publicLeaf] }),
      'strong',
      'unless the host sends more than was pasted',
    ],
    [
      'and the client had one of its own',
      caseOf({ entries: [publicLeaf] }, { client: 'verified', verifiedDepth: 2 }),
      'strong',
      'this client verified with a certificate of its own store: its path has 3, 1 sent',
    ],
  ])('lacks the issuer of the leaf %s', (_name, given, certainty, note) => {
    const { issuer } = given.chain.entries[0] ?? leaf;
    expect(judgeLinks(given)).toEqual({
      code: 'jwks-tls-chain',
      certainty,
      title: undefined,
      evidence: [{ ...at(0), found: `CN=h, issued by ${issuer}`, expected: complete, note }],
      steps: getIssuer(issuer),
    });
  });

  it('lacks the issuer of the leaf among strangers, of which three are shown', () => {
    const strangers = ['a', 'b', 'c', 'd'].map((name) => entry(`CN=${name}`, 'CN=z'));
    const fault = judgeLinks(caseOf({ entries: [leaf, ...strangers], extras: [1, 2, 3, 4] }));
    expect(fault).toMatchObject({
      certainty: 'proof',
      title: expect.stringContaining('do not belong together'),
    });
    expect(fault?.evidence.map(({ found, note }) => [found, note])).toEqual([
      ['CN=h, issued by CN=Corp CA', expect.stringContaining('none of the others')],
      ['CN=a', 'not its issuer'],
      ['CN=b', 'not its issuer'],
      ['CN=c', 'not its issuer'],
    ]);
  });

  it('does not take a copy of the leaf for a stranger', () => {
    const copy = entry('CN=h', 'CN=Corp CA', { fingerprint: 'f' });
    const of = (fingerprint: string) =>
      judgeLinks(caseOf({ entries: [copy, entry('CN=h', 'CN=Corp CA', { fingerprint })], extras: [1] }));
    expect(of('f')).toMatchObject({ certainty: 'strong', title: undefined });
    expect(of('g')?.title).toContain('do not belong together');
    const bytesNotAtHand = judgeLinks(caseOf({ entries: [leaf, leaf], extras: [1] }));
    expect(bytesNotAtHand?.title).toContain('do not belong together');
  });

  it('says where the issuer can be fetched, where the leaf says so', () => {
    const steps = (issuer: string, issuerUrl?: string) =>
      judgeLinks(caseOf({ entries: [entry('CN=h', issuer, { issuerUrl })] }))?.steps?.[0];
    expect(steps('CN=i', 'http://ca.example/i.crt')).toBe(
      'Fetch the certificate of CN=i: curl -s http://ca.example/i.crt | openssl x509 -inform DER -out intermediate.pem',
    );
    expect(steps('')).toContain('certificate of the issuer from');
  });

  it('ends at an authority that the client does not know', () => {
    expect(judgeLinks(caseOf({ entries: [leaf, middle], path: [0, 1] }))).toEqual({
      code: 'jwks-self-signed',
      certainty: 'strong',
      title: expect.stringContaining('not public'),
      evidence: [
        {
          ...at(1),
          found: 'CN=Corp CA, issued by CN=Corp Root',
          expected: 'a public authority',
          note: expect.stringMatching(/complete.+not trusted/),
        },
      ],
    });
  });

  it.each<readonly [string, Partial<Certificate> | undefined, PresentedChain['origin'], string, boolean]>([
    ['a client lists it', undefined, 'listed', 'proof', false],
    ['it is in a file, and its bytes are not at hand', undefined, 'pem', 'strong', false],
    ['it is no authority', { isCa: false, names: [], selfSigned: 'verified' }, 'pem', 'proof', true],
    [
      'it is for hosts',
      { isCa: true, names: [{ kind: 'dns', value: 'h' }], selfSigned: 'verified' },
      'pem',
      'proof',
      true,
    ],
    ['it may be a root', { isCa: true, names: [], selfSigned: 'verified' }, 'pem', 'strong', true],
    [
      'its names cannot be read',
      { isCa: true, names: undefined, selfSigned: 'verified' },
      'pem',
      'strong',
      true,
    ],
    ['its key could not be tried', { isCa: false, names: [], selfSigned: 'named' }, 'pem', 'strong', false],
  ])('is a leaf that signed itself: %s', (_name, certificate, origin, certainty, verified) => {
    const own = entry('CN=h', 'CN=h', certificate);
    expect(judgeLinks(caseOf({ origin, entries: [own], end: 'self-signed' }, { client: 'silent' }))).toEqual({
      code: 'jwks-self-signed',
      certainty,
      title: expect.stringContaining('self-signed'),
      evidence: [
        {
          ...at(0),
          found: 'CN=h, issued by itself',
          expected: 'a certificate that a public authority issued',
          note: verified ? 'its own key verifies its signature' : undefined,
        },
      ],
    });
  });

  it.each([
    ['refused', 'strong', undefined, 'the client does not trust this root'],
    ['silent', 'hint', 'warning', 'its name is not among the well-known public authorities'],
  ] as const)('ends in a root that is not public: the client %s', (client, certainty, severity, note) => {
    const given = caseOf({ entries: [leaf, root], path: [0, 1], end: 'self-signed' }, { client });
    expect(judgeLinks(given)).toEqual({
      code: 'jwks-self-signed',
      certainty,
      severity,
      title: expect.stringContaining('not known as public'),
      evidence: [{ ...at(1), found: 'CN=Corp Root', expected: 'a public authority', note }],
    });
  });

  it.each([
    [
      'listed',
      [0, 2, 1],
      'proof',
      'warning',
      1,
      'CN=Corp Root at place 3',
      'place 2: CN=h → CN=Corp Root → CN=Corp CA',
    ],
    ['pem', [1, 0], 'strong', 'error', 1, 'CN=Corp CA at place 2', 'place 1: CN=Corp CA → CN=h'],
  ] as const)(
    'stands in the wrong order: %s %j',
    (origin, path, certainty, severity, _at, found, expected) => {
      const entries = [leaf, middle, root];
      const given = caseOf({ origin, entries, path, end: 'broken' }, { client: 'verified' });
      expect(judgeLinks(given)).toEqual({
        code: 'jwks-tls-chain',
        certainty,
        severity,
        title: expect.stringContaining('wrong order'),
        evidence: [
          {
            ...at(path.find((place, index) => place !== index) ?? 0),
            found,
            expected,
            note: origin === 'pem' ? expect.stringContaining('if the file') : undefined,
          },
        ],
        steps: [expect.stringMatching(/own certificate first.+leave the root out/)],
      });
    },
  );
});
