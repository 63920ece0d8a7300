import type { Reference } from '../../catalogue/sources.ts';
import type { WireParameter } from '../../request/wire-request.ts';
import type { FlowRemark } from '../flow.ts';

export function warning(text: string, reference: Reference): FlowRemark {
  return { tone: 'warning', text, reference };
}

export function note(text: string, reference: Reference): FlowRemark {
  return { tone: 'note', text, reference };
}

/** The first value of a name; `undefined` when it is not there. */
export function parameterOf(
  parameters: readonly WireParameter[] | undefined,
  name: string,
): string | undefined {
  return parameters?.find((parameter) => parameter.name === name)?.value;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[]): string {
  const last = names.slice(-1).join('');
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
