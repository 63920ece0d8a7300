export const metaPolicy: string;
export const securityHeaders: Record<string, string>;
