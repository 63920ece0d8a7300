export function findChromium(): string | undefined;
export function findFirefox(): string | undefined;
export function findNginx(): string | undefined;
export function ensureTools(): void;
