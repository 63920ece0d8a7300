import { expect, it } from 'vitest';
import { legacyCase } from '../../../testing/cases.ts';
import { signingKey } from '../../../testing/keys.ts';
import { outcomeOf } from '../../../testing/test-check.ts';
import { exampleOf } from '../../examples/registry.ts';
import { jwksNotRegistered } from './jwks-not-registered.ts';

const response =
  '{"error":"invalid_client","error_description":"The client_assertion could not be validated against known signing keys."}';

it('hints at the registration when the assertion verifies here and the server knows no such key', async () => {
  expect(await outcomeOf(jwksNotRegistered, () => legacyCase({ response }))).toMatchObject({
    kind: 'found',
    finding: { certainty: 'hint' },
  });
});

it('stands back when the assertion does not verify here', async () => {
  const key = await signingKey('sig-elsewhere');
  const outcome = await outcomeOf(jwksNotRegistered, () => legacyCase({ response, assertion: { key } }));
  expect(outcome.kind).toBe('cannot-tell');
});

it('does not apply where a key of the set made the signature, and its form is what is wrong', async () => {
  const given = { ...exampleOf('sig-der')?.given };
  expect((await outcomeOf(jwksNotRegistered, () => Promise.resolve(given))).kind).toBe('not-applicable');
});

it('stands back when the set itself has no key of the name that signs', async () => {
  const outcome = await outcomeOf(jwksNotRegistered, () =>
    legacyCase({ response, assertion: { header: { kid: 'another' } } }),
  );
  expect(outcome.kind).toBe('not-applicable');
});

it('does not stand back where no key is named and several fit', async () => {
  const keys = [(await signingKey()).publicJwk, (await signingKey('sig-spare')).publicJwk];
  const outcome = await outcomeOf(jwksNotRegistered, () =>
    legacyCase({
      response,
      assertion: { header: { kid: undefined } },
      jwks: JSON.stringify({ keys }),
    }),
  );
  expect(outcome.kind).toBe('found');
});

it('does not apply to another answer, and needs one', async () => {
  const other = await outcomeOf(jwksNotRegistered, () =>
    legacyCase({ response: '{"error":"invalid_grant"}' }),
  );
  expect(other.kind).toBe('not-applicable');
  expect((await outcomeOf(jwksNotRegistered, legacyCase)).kind).toBe('cannot-tell');
});
