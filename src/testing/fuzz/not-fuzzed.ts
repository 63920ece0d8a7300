/** Exported readers of core that are no target of their own, with the reason. */
export const notFuzzed: Readonly<Record<string, string>> = {};
