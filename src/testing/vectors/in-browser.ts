import { judgeBytes, judgeEncrypted, judgeKeySet, judgeToken } from './judge-vector.ts';

/** The program's own verification, for a test to call in the page of a browser. */
const judges = { judgeBytes, judgeEncrypted, judgeKeySet, judgeToken };
export type Judges = typeof judges;

Object.assign(globalThis, { judges });
