import type { Plugin } from 'vite';

export function completeDist(): { readonly page: Plugin[]; readonly worker: () => Plugin[] };
