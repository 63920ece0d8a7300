import { toBase64Url } from '../core/assertion/base64url.ts';
import { type HashName, type SeededKey, signWith } from './keys.ts';

/** How a token of a case is to be made; a fault maker alters the plan, not the text. */
export interface TokenPlan {
  header: Record<string, unknown>;
  claims: Record<string, unknown>;
  key: SeededKey;
  /** The hash that is really used, where it is not the key's own. */
  hash?: HashName;
  /** The text of the header or the payload, where it is not the plain JSON of the plan. */
  headerText?: string;
  payloadText?: string;
  /** What is signed instead of `header.payload`. */
  input?: (header: string, payload: string) => Uint8Array | Promise<Uint8Array>;
  /** What becomes of the raw r‖s. */
  signature?: (raw: Uint8Array, key: SeededKey) => Uint8Array | Promise<Uint8Array>;
  /** What becomes of the finished text. */
  finish?: (token: string) => string | Promise<string>;
}

const utf8 = new TextEncoder();

export function encodeText(text: string): string {
  return toBase64Url(utf8.encode(text));
}

/** The compact token (RFC 7515 §7.1) of a plan. */
export async function makeToken(plan: TokenPlan): Promise<string> {
  const header = encodeText(plan.headerText ?? JSON.stringify(plan.header));
  const payload = encodeText(plan.payloadText ?? JSON.stringify(plan.claims));
  const input = plan.input ? await plan.input(header, payload) : utf8.encode(`${header}.${payload}`);
  const raw = await signWith(plan.key, input, plan.hash);
  const bytes = plan.signature ? await plan.signature(raw, plan.key) : raw;
  const token = `${header}.${payload}.${toBase64Url(bytes)}`;
  return plan.finish ? plan.finish(token) : token;
}

/** A plan that can be altered without altering the first. */
export function copyPlan(plan: TokenPlan): TokenPlan {
  return { ...plan, header: { ...plan.header }, claims: { ...plan.claims } };
}
