export function install(options?: { readonly quiet?: boolean }): void;
export function markInstalled(folder?: string): void;
