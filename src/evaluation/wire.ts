import { makeToken } from './token-plan.ts';
import { type AuthorizationPlan, assertionSlot, type World } from './world.ts';

/** A request as it goes over the wire. */
export interface WireMessage {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
  /** The decoded parameters; absent where the body is none of them encoded. */
  readonly parameters?: readonly (readonly [name: string, value: string])[] | undefined;
  readonly dpop?: string | undefined;
}

/** As most libraries encode a form (WHATWG URL, application/x-www-form-urlencoded). */
export function encodeForm(parameters: readonly (readonly [string, string])[]): string {
  return new URLSearchParams(parameters.map(([name, value]) => [name, value])).toString();
}

/** The token request of a world. */
export async function toWire(world: World): Promise<WireMessage> {
  const assertion = await makeToken(world.assertion);
  const dpop = world.proof && (await makeToken(world.proof));
  const parameters = world.parameters.map(
    ([name, value]) => [name, value === assertionSlot ? assertion : value] as const,
  );
  return {
    method: world.method,
    url: world.url.replaceAll(assertionSlot, assertion),
    headers: [
      ...world.headers.map(([name, value]) => [name, value.replaceAll(assertionSlot, assertion)] as const),
      ...(dpop === undefined ? [] : [['DPoP', dpop] as const]),
    ],
    body: (world.body ?? encodeForm(parameters)).replaceAll(assertionSlot, assertion),
    parameters: world.body === undefined ? parameters : undefined,
    dpop,
  };
}

/** The pushed authorization request, or `undefined` for the old profile, whose parameters stand in a URL. */
export async function pushedWire({
  url,
  parameters,
  assertion,
  proof,
}: AuthorizationPlan): Promise<WireMessage | undefined> {
  if (assertion === undefined) return undefined;
  const token = await makeToken(assertion);
  const dpop = proof && (await makeToken(proof));
  const filled = parameters.map(([name, value]) => [name, value === assertionSlot ? token : value] as const);
  return {
    method: 'POST',
    url,
    headers: [
      ['Content-Type', 'application/x-www-form-urlencoded'],
      ...(dpop === undefined ? [] : [['DPoP', dpop] as const]),
    ],
    body: encodeForm(filled),
    parameters: filled,
    dpop,
  };
}
