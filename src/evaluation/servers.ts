/** A server as a login meets it: what a healthy request to it looks like (singpass.md §1.2, §1.5, §5). */
export interface WorldServer {
  readonly hosts: Readonly<Record<'staging' | 'production', string>>;
  /** Scheme and path of the issuer around the host. */
  readonly issuer: (host: string) => string;
  readonly tokenPath: string;
  readonly authorizationPath: string;
  readonly parPath: string;
  /** PAR, DPoP and PKCE. */
  readonly fapi: boolean;
  /** The environment as a case names it; absent: the one of the world. */
  readonly environment?: 'custom';
  readonly clientIdLength: number;
}

const singpass = {
  hosts: { staging: 'stg-id.singpass.gov.sg', production: 'id.singpass.gov.sg' },
  tokenPath: '/token',
  authorizationPath: '/auth',
  parPath: '/par',
  clientIdLength: 32,
} as const;
const corppass = {
  hosts: { staging: 'stg-id.corppass.gov.sg', production: 'id.corppass.gov.sg' },
  issuer: (host: string) => `https://${host}`,
  tokenPath: '/mga/sps/oauth/oauth20/token',
  authorizationPath: '/mga/sps/oauth/oauth20/authorize',
  parPath: '/request',
  clientIdLength: 20,
} as const;
const mockpass = {
  ...singpass,
  hosts: { staging: 'localhost:5156', production: 'localhost:5156' },
  environment: 'custom',
} as const;

export const worldServers = {
  'singpass-fapi': { ...singpass, issuer: (host) => `https://${host}/fapi`, fapi: true },
  'singpass-legacy': { ...singpass, issuer: (host) => `https://${host}`, fapi: false },
  'corppass-fapi': { ...corppass, fapi: true },
  'corppass-legacy': { ...corppass, fapi: false },
  'mockpass-fapi': { ...mockpass, issuer: (host) => `http://${host}/singpass/v3/fapi`, fapi: true },
  'mockpass-legacy': { ...mockpass, issuer: (host) => `http://${host}/singpass/v2`, fapi: false },
  rfc7523: {
    hosts: { staging: 'login.bank.test', production: 'sso.city.test' },
    issuer: (host) => `https://${host}/realms/main`,
    tokenPath: '/protocol/openid-connect/token',
    authorizationPath: '/protocol/openid-connect/auth',
    parPath: '/protocol/openid-connect/ext/par/request',
    fapi: false,
    environment: 'custom',
    clientIdLength: 14,
  },
} as const satisfies Record<string, WorldServer>;

export type WorldProfile = keyof typeof worldServers;

export const worldProfiles = Object.keys(worldServers) as readonly WorldProfile[];

/** Those whose rules are documented in full: every fault can be made there. */
export const mainProfiles = ['singpass-fapi', 'singpass-legacy'] as const;

/** The profiles at which a fault of a profile is the same fault; `anywhere`: it does not depend on any rule of a provider. */
export function alikeProfiles(profile: WorldProfile, anywhere: boolean): readonly WorldProfile[] {
  if (!mainProfiles.some((id) => id === profile)) return [profile];
  const { fapi } = worldServers[profile];
  const near = fapi ? (['corppass-fapi'] as const) : (['corppass-legacy'] as const);
  // MockPass' new endpoint takes one curve only, and some makers draw another.
  const far = fapi ? [] : (['mockpass-legacy', 'rfc7523'] as const);
  return [profile, profile, ...near, ...(anywhere ? far : [])];
}
