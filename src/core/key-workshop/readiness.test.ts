import { describe, expect, it } from 'vitest';
import { fapiCase, makeKeySet } from '../../testing/cases.ts';
import { changeKey } from '../../testing/key-sets.ts';
import { testNow } from '../../testing/times.ts';
import { analyse } from '../analyse.ts';
import type { Case } from '../case/case.ts';
import { keySetChecks } from '../checks/key-set/registry.ts';
import { readinessOf } from './readiness.ts';
import { readinessTopics } from './readiness-topics.ts';

async function report(given: Case) {
  const { subject, diagnosis } = await analyse({ profile: 'singpass-fapi', now: testNow, ...given }, testNow);
  const readiness = readinessOf(subject, diagnosis);
  const states = Object.fromEntries(readiness?.rows.map(({ topic, state }) => [topic.id, state]) ?? []);
  return { readiness, states };
}

const answered = (jwks: string, head = 'HTTP/1.1 200 OK\r\nContent-Type: application/json'): string =>
  `${head}\r\n\r\n${jwks}`;

const ofDocument = ['document', 'public', 'signing', 'encryption', 'labels', 'numbers'] as const;

describe('the topics of the report', () => {
  it('hold every check of key sets once', () => {
    const told = readinessTopics.flatMap(({ codes }) => codes);
    const own = keySetChecks.map(({ code }) => code);
    expect([...told].sort()).toEqual([...own, 'mtls-unexpected'].sort());
  });
});

describe('the readiness of a key set', () => {
  it('is not told without one', async () => {
    expect((await report({ response: '{"error":"invalid_client"}' })).readiness).toBeUndefined();
  });

  it('is right in all that the document shows, and open in what only a shell can see', async () => {
    const { readiness, states } = await report({ jwks: await makeKeySet() });
    for (const id of ofDocument) expect(states[id], id).toBe('good');
    for (const id of ['address', 'tls', 'time', 'answer', 'rotation']) expect(states[id], id).toBe('unseen');
    expect(readiness?.state).toBe('not-all-seen');
  });

  it.each(['<!DOCTYPE html><html><body>Not here</body></html>', '{"keys":[', '{"keys":[]}'])(
    'calls nothing of its keys right where it holds none: %s',
    async (jwks) => {
      const { states } = await report({ jwks });
      expect(states.document).toBe('fault');
      for (const id of ['public', 'signing', 'encryption', 'labels', 'numbers'])
        expect(states[id], id).toBe('unseen');
    },
  );

  it('sees the answer where it was pasted with its headers', async () => {
    expect((await report({ jwks: answered(await makeKeySet()) })).states.answer).toBe('good');
    const redirect = answered('', 'HTTP/1.1 302 Found\r\nLocation: https://rp.example/login');
    const { states, readiness } = await report({ jwks: redirect });
    expect(states.answer).toBe('fault');
    expect(readiness?.state).toBe('not-ready');
  });

  it('sees time and address where they were given', async () => {
    const jwks = await makeKeySet();
    const expected = { jwks_uri: 'https://rp.example.sg/jwks.json' };
    const quick = await report({ jwks, expected, certificates: '200 0.214 0 0\n' });
    expect(quick.states).toMatchObject({ address: 'good', time: 'good', tls: 'unseen' });
    const slow = await report({ jwks, expected, certificates: '200 4.214 0 0\n' });
    expect(slow.states.time).toBe('risk');
    const port = await report({ jwks, expected: { jwks_uri: 'https://rp.example.sg:8443/jwks.json' } });
    expect(port.states.address).toBe('fault');
  });

  it('sees TLS in the output of openssl or curl', async () => {
    const certificates =
      '* Connected to rp.example.sg (203.0.113.7) port 443\n* SSL certificate verify ok.\n< HTTP/1.1 200 OK\n';
    expect((await report({ jwks: await makeKeySet(), certificates })).states.tls).toBe('good');
    const expired = 'curl: (60) SSL certificate problem: certificate has expired';
    expect((await report({ jwks: await makeKeySet(), certificates: expired })).states.tls).toBe('fault');
  });

  it.each([
    ['public', { d: 'c2VjcmV0LXNlY3JldA' }, 0],
    ['labels', { alg: undefined }, 1],
    ['numbers', { crv: 'P-384' }, 1],
    ['labels', { use: undefined }, 0],
  ] as const)('names the fault under %s: %o', async (id, members, index) => {
    const { readiness, states } = await report({ jwks: changeKey(await makeKeySet(), index, members) });
    expect(['fault', 'risk']).toContain(states[id]);
    expect(
      readiness?.rows.find(({ topic }) => topic.id === id)?.findings[0]?.fix.steps.length,
    ).toBeGreaterThan(0);
  });

  it('is a fault without a key to encrypt to under FAPI 2.0, and none under the old profile', async () => {
    const { keys } = JSON.parse(await makeKeySet()) as { keys: unknown[] };
    const jwks = JSON.stringify({ keys: keys.slice(0, 1) });
    expect((await report({ jwks })).states.encryption).toBe('fault');
    expect((await report({ jwks, profile: 'singpass-legacy' })).states.encryption).toBe('good');
  });

  it('is the same beside a whole healthy request', async () => {
    const { states } = await report(await fapiCase());
    for (const id of ofDocument) expect(states[id], id).toBe('good');
  });
});
