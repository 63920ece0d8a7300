export const cacheControl: { readonly hashed: string; readonly other: string };
export const hostingFiles: Readonly<
  Record<'_headers' | 'staticwebapp.config.json' | 'vercel.json' | 'nginx.conf' | 'Containerfile', string>
>;
