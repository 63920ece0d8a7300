import { useEffect, useState } from 'react';
import type { Analysis } from '../../core/analyse.ts';
import type { Subject } from '../../core/case/subject.ts';
import { analysePushedProof } from '../../core/proof/analyse-pushed-proof.ts';

/** The proof of the pushed request, judged by itself; `undefined` while that is under way, and where there is none. */
export function usePushedProof(subject: Subject | undefined): Analysis | undefined {
  const [done, setDone] = useState<{ readonly of: Subject; readonly analysis: Analysis | undefined }>();
  useEffect(() => {
    if (subject === undefined) return;
    let wanted = true;
    void analysePushedProof(subject).then((analysis) => {
      if (wanted) setDone({ of: subject, analysis });
    });
    return () => {
      wanted = false;
    };
  }, [subject]);
  return done?.of === subject ? done?.analysis : undefined;
}
