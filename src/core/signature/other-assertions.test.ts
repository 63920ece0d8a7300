import { describe, expect, it } from 'vitest';
import { refuses, withSubtle } from '../../testing/altered-engine.ts';
import { signingKey } from '../../testing/keys.ts';
import { alteredAssertion, toDer } from '../../testing/signatures.ts';
import { testNow } from '../../testing/times.ts';
import { encodePart, makeAssertion } from '../../testing/tokens.ts';
import { decodeJwt } from '../assertion/decode.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { AuthorizationRequest, Subject } from '../case/subject.ts';
import { keysOf } from './keys-at-hand.ts';
import { otherTokens, verifyOthers, withShared } from './other-assertions.ts';

async function subjectWith(texts: {
  readonly assertion?: string;
  readonly previous?: string;
  readonly pushed?: string;
}): Promise<Subject> {
  const decoded = (text: string | undefined) => (text === undefined ? undefined : decodeJwt(text));
  const jwks = JSON.stringify({
    keys: [(await signingKey('sig-2')).publicJwk, (await signingKey()).publicJwk],
  });
  return {
    ...buildSubject({ jwks }, testNow),
    assertion: decoded(texts.assertion),
    previousAssertion: decoded(texts.previous),
    authorizationRequest:
      texts.pushed === undefined
        ? undefined
        : ({ assertion: decoded(texts.pushed) } as unknown as AuthorizationRequest),
  };
}

async function verifyPrevious(previous: string, recover: boolean) {
  const subject = await subjectWith({ previous });
  const keys = await keysOf(subject.keySet, '', undefined);
  const [first] = await verifyOthers(subject, keys, recover);
  return first;
}

describe('the other assertions of a case', () => {
  it.each<[Parameters<typeof subjectWith>[0], readonly (readonly [string, string])[]]>([
    [{}, []],
    [{ assertion: 'a.b.c' }, []],
    [
      { assertion: 'a.b.c', previous: 'a.b.d', pushed: 'a.b.e' },
      [
        ['previous_request', 'a.b.d'],
        ['authorization_request', 'a.b.e'],
      ],
    ],
    [{ assertion: 'a.b.c', previous: 'a.b.c', pushed: ' a.b.c\n' }, []],
    [{ assertion: ' a.b.c', previous: 'a.b.c' }, []],
    [{ previous: 'a.b.d', pushed: 'a.b.d ' }, [['previous_request', 'a.b.d']]],
    [{ previous: ' a.b.d', pushed: 'a.b.d' }, [['previous_request', ' a.b.d']]],
    [{ pushed: 'a.b.e' }, [['authorization_request', 'a.b.e']]],
  ])('of %j are %j, each once', async (texts, wanted) => {
    const given = otherTokens(await subjectWith(texts));
    expect(given.map(({ source, token }) => [source, token.text])).toEqual(wanted);
  });

  it('are verified with the key that kid names', async () => {
    const { thumbprint } = await signingKey();
    expect(await verifyPrevious(await makeAssertion(), true)).toEqual({
      source: 'previous_request',
      kid: 'sig-1',
      state: 'verified',
      verifiedBy: {
        path: 'keys[1]',
        kid: 'sig-1',
        use: 'sig',
        curve: 'P-256',
        thumbprint,
        outcome: 'verified',
      },
      recovered: [],
    });
  });

  it('fail, and the keys that can have signed are computed where they are wanted', async () => {
    const text = await makeAssertion({ key: await signingKey('elsewhere') });
    expect(await verifyPrevious(text, false)).toEqual({
      source: 'previous_request',
      kid: 'elsewhere',
      state: 'failed',
      verifiedBy: undefined,
      recovered: [],
    });
    const found = (await verifyPrevious(text, true))?.recovered.map(({ thumbprint }) => thumbprint);
    expect(found).toContain((await signingKey('elsewhere')).thumbprint);
  });

  it('say nothing of keys where the signature has another form, or no algorithm is known', async () => {
    const notCheckable = { source: 'previous_request', state: 'not-checkable', recovered: [] };
    expect(await verifyPrevious(await alteredAssertion({ form: toDer }), true)).toEqual({
      ...notCheckable,
      kid: 'sig-1',
    });
    expect(await verifyPrevious('no token', true)).toEqual(notCheckable);
    const unnamed = `${encodePart({ alg: 'HS256' })}.${encodePart({})}.${'A'.repeat(86)}`;
    expect((await verifyPrevious(unnamed, true))?.state).toBe('not-checkable');
    const signature = encodePart({ alg: 'ES256' });
    expect((await verifyPrevious(`${signature}.${signature}.`, true))?.state).toBe('not-checkable');
  });

  it('cannot be told where the engine lacks what it takes', async () => {
    const text = await makeAssertion();
    await withSubtle({ verify: refuses }, async () => {
      expect((await verifyPrevious(text, true))?.state).toBe('not-checkable');
    });
  });

  it('are not checkable without keys', async () => {
    const subject = { ...(await subjectWith({ previous: await makeAssertion() })), keySet: undefined };
    expect((await verifyOthers(subject, [], true)).map(({ state }) => state)).toEqual(['not-checkable']);
  });
});

describe('a recovered key', () => {
  const key = (thumbprint: string) => ({ thumbprint, alsoIn: [] }) as never;
  const other = (source: 'previous_request' | 'authorization_request', ...prints: readonly string[]) =>
    ({ source, state: 'failed', recovered: prints.map(key) }) as const;

  it('is marked with the other assertions that it can have signed', () => {
    const others = [other('previous_request', 'a', 'b'), other('authorization_request', 'b')];
    expect(withShared(['a', 'b', 'c'].map(key), others)).toEqual([
      { thumbprint: 'a', alsoIn: ['previous_request'] },
      { thumbprint: 'b', alsoIn: ['previous_request', 'authorization_request'] },
      { thumbprint: 'c', alsoIn: [] },
    ]);
  });
});
