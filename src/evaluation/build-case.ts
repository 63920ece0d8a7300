import type { Case } from '../core/case/case.ts';
import { type AnswerKind, writeAnswer } from './answers.ts';
import type { Piece } from './fault-maker.ts';
import { type FormId, writeRequest } from './forms.ts';
import type { Random } from './random.ts';
import { type WorldServer, worldServers } from './servers.ts';
import { pushedWire, toWire, type WireMessage } from './wire.ts';
import type { World } from './world.ts';

export interface CasePlan {
  readonly form: FormId;
  readonly needs?: readonly Piece[] | undefined;
  readonly without?: readonly Piece[] | undefined;
  readonly needsRegistration?: boolean | undefined;
  readonly noRequest?: boolean | undefined;
  readonly answer?: AnswerKind | undefined;
  /** `always`: pasted; `by-lot`: pasted or not; `never`. */
  readonly showAnswer: 'always' | 'by-lot' | 'never';
}

/** What a person would paste of a world, in one form; `undefined` where the form cannot hold it. */
export async function buildCase(world: World, plan: CasePlan, random: Random): Promise<Case | undefined> {
  const wire = await toWire(world);
  const request = plan.noRequest === true ? {} : pastedRequest(world, wire, plan.form, random);
  if (request === undefined) return undefined;
  const response = pastedAnswer(world, plan, random);
  const seesHost =
    plan.noRequest !== true &&
    request.request !== undefined &&
    /(?:singpass|corppass)\.gov\.sg|\/singpass\/v[23]\//.test(request.request);
  // Without the host in the paste a person says which environment it is; with it, both may be left to be recognised.
  const told = !seesHost || random.chance(0.6);
  const server: WorldServer = worldServers[world.profile];
  const environment = server.environment ?? world.environment;
  const dated = response?.startsWith('HTTP/') ?? false;
  const wanted = (piece: Piece, chance: number): boolean =>
    plan.needs?.includes(piece) === true || (plan.without?.includes(piece) !== true && random.chance(chance));
  const given: Case = {
    ...(told ? { profile: world.profile, environment } : {}),
    ...(dated && random.chance(0.5) ? {} : { now: world.now }),
    ...request,
    ...(wanted('jwks', 0.75) ? { jwks: world.jwksText ?? writeKeys(world, random) } : {}),
    ...(wanted('authorization_request', 0.5)
      ? { authorization_request: await writeAuthorization(world, random) }
      : {}),
    ...(world.parResponse === undefined ? {} : { par_response: world.parResponse }),
    ...(world.otherJwks !== undefined && wanted('other_jwks', 1) ? { other_jwks: world.otherJwks } : {}),
    ...(wanted('callback', 0.2) ? { callback: world.callback ?? usualCallback(world) } : {}),
    ...(world.previousRequest !== undefined && wanted('previous_request', 1)
      ? { previous_request: world.previousRequest }
      : {}),
    ...(world.certificates !== undefined && wanted('certificates', 1)
      ? { certificates: world.certificates }
      : {}),
    ...(plan.needsRegistration === true || random.chance(0.2) ? { expected: world.expected } : {}),
    ...(response === undefined ? {} : { response }),
  };
  return given;
}

function pastedRequest(
  { requestText }: World,
  wire: WireMessage,
  form: FormId,
  random: Random,
): ReturnType<typeof writeRequest> {
  if (requestText === undefined) return writeRequest(form, wire, random);
  return { request: typeof requestText === 'string' ? requestText : requestText(wire) };
}

function pastedAnswer(world: World, { answer, showAnswer }: CasePlan, random: Random): string | undefined {
  const shows = showAnswer === 'always' || (showAnswer === 'by-lot' && random.chance(0.5));
  if (!shows) return undefined;
  if (world.response !== undefined) return world.response;
  return answer && writeAnswer(world, answer, random.pick(['full', 'full', 'body'] as const));
}

function writeKeys({ jwks }: World, random: Random): string {
  return random.chance(0.5) ? JSON.stringify(jwks) : JSON.stringify(jwks, null, 2);
}

function usualCallback({ redirectUri, code, state, fapi, issuer }: World): string {
  const url = new URL(redirectUri);
  url.searchParams.set('code', code);
  url.searchParams.set('state', state);
  if (fapi) url.searchParams.set('iss', issuer);
  return url.href;
}

async function writeAuthorization({ authorization }: World, random: Random): Promise<string> {
  const pushed = await pushedWire(authorization);
  if (pushed === undefined) {
    const url = new URL(authorization.url);
    for (const [name, value] of authorization.parameters) url.searchParams.append(name, value);
    return url.href;
  }
  return writeRequest(random.pick(['http', 'curl-body'] as const), pushed, random)?.request ?? pushed.body;
}
