import type { Plugin } from 'vite';

export function completeDist(): Plugin;
