import { checkOf } from '../../core/checks/registry.ts';
import { nearestCodes } from '../../core/rule-reference/nearest-codes.ts';
import { Callout } from '../../ui/callout.tsx';
import { RuleLinks } from './rule-links.tsx';

/** What to say of an address that names no rule. */
export function UnknownRule({ code }: { readonly code: string }) {
  if (checkOf(code) !== undefined) return null;
  const near = nearestCodes(code);
  return (
    <Callout tone="warning" role="status">
      <p>No rule has the code in this link. {near.length > 0 && <>The nearest:</>}</p>
      {near.length > 0 && <RuleLinks codes={near} />}
    </Callout>
  );
}
