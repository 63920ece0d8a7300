import { copyText } from '../platform/clipboard.ts';
import { useCaseSession } from '../session/case-provider.tsx';
import { CopyButton } from '../ui/copy-button.tsx';

/** All that was entered, as a case file: the box of a page that was loaded anew takes it again. */
export function CopyCase() {
  const { given } = useCaseSession();
  return (
    <CopyButton
      label="Copy what you entered"
      small={false}
      text={() => JSON.stringify(given, null, 2)}
      copy={copyText}
    />
  );
}
