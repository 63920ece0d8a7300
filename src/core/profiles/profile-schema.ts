import * as z from 'zod/mini';
import { faultCodes } from '../catalogue/faults.ts';
import { audienceRules, marks, parameterPresences, stages } from './profile.ts';

const text = z.string().check(z.minLength(1));
const ruled = <Schema extends z.ZodMiniType>(value: Schema) =>
  z.strictObject({
    value,
    source: text,
    date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
    mark: z.enum(marks),
    note: z.optional(text),
  });
const list = z.array(text);
const presence = z.enum(['required', 'optional']);
const url = z.string().check(z.regex(/^https?:\/\/\S+$/));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const seconds = z.number().check(z.gte(0));

const parameterRules = z.record(
  text,
  ruled(
    z.strictObject({
      presence: z.enum(parameterPresences),
      values: z.optional(list),
      pattern: z.optional(text),
      word: z.optional(text),
      minLength: z.optional(seconds),
      maxLength: z.optional(seconds),
      preset: z.optional(text),
    }),
  ),
);

const environmentSchema = z.strictObject({
  issuer: url,
  tokenEndpoint: url,
  authorizationEndpoint: url,
  parEndpoint: z.optional(url),
  userinfoEndpoint: url,
  providerKeySetUrl: url,
});

/** Guards what we own: a profile file that does not fit fails the contract test. */
export const profileSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  title: text,
  summary: text,
  server: z.enum(['singpass', 'mockpass', 'corppass', 'oidc-provider', 'generic']),
  fapi: z.boolean(),
  detect: z.strictObject({ hosts: z.array(text), tokenPaths: list }),
  environments: z.strictObject({
    production: z.optional(environmentSchema),
    staging: z.optional(environmentSchema),
  }),
  parameters: parameterRules,
  pushedParameters: z.optional(parameterRules),
  parameterOrder: list,
  clientIdPattern: z.optional(ruled(text)),
  assertion: z.strictObject({
    algorithms: ruled(list),
    typ: ruled(z.strictObject({ presence, values: list })),
    kid: ruled(presence),
    audience: ruled(z.enum(audienceRules)),
    audienceList: z.optional(ruled(z.enum(['accepted', 'refused']))),
    requiredClaims: ruled(list),
    maxLifetimeSeconds: ruled(seconds),
    clockToleranceSeconds: ruled(seconds),
    iatToleranceSeconds: z.optional(ruled(seconds)),
    codeClaim: ruled(z.enum(['optional', 'unused'])),
  }),
  dpop: z.optional(
    z.strictObject({
      presence: ruled(presence),
      algorithms: ruled(list),
      maxLifetimeSeconds: ruled(seconds),
      expRequired: ruled(z.boolean()),
      iatWindowSeconds: z.optional(ruled(seconds)),
      keyOfLogin: z.optional(ruled(z.literal('advised'))),
    }),
  ),
  pkce: z.strictObject({ presence: ruled(presence), methods: ruled(list), verifierCharacters: ruled(text) }),
  redirectUri: z.strictObject({
    schemes: ruled(list),
    forbiddenWords: ruled(z.array(text)),
    localhost: z.optional(ruled(z.literal('disputed'))),
  }),
  code: z.strictObject({
    lifetimeSeconds: ruled(seconds),
    pattern: ruled(text),
    usualLength: z.optional(ruled(seconds)),
  }),
  idTokenSubject: z.optional(ruled(z.enum(['uuid', 'pairs']))),
  keySet: z.strictObject({
    keyTypes: ruled(list),
    curves: ruled(list),
    encryptionKey: ruled(presence),
    encryptionAlgorithms: ruled(list),
    contentEncryption: ruled(list),
    kid: ruled(presence),
    port: z.optional(ruled(seconds)),
    timeoutSeconds: ruled(seconds),
    cacheSeconds: ruled(seconds),
  }),
  order: ruled(z.array(z.enum([...stages, ...faultCodes]))),
  tolerates: z.optional(ruled(z.array(z.enum(faultCodes)))),
  refuses: z.optional(ruled(z.array(z.enum(faultCodes)))),
  standsFor: z.optional(text),
  leavesOpen: z.optional(ruled(z.array(z.enum(faultCodes)))),
  errors: z.array(
    z.strictObject({
      id: text,
      match: z.strictObject({
        error: z.optional(list),
        description: z.optional(text),
        status: z.optional(z.array(z.number())),
      }),
      said: z.optional(text),
      guide: text,
      causes: z.array(text),
      clears: z.array(z.enum(stages)),
      source: text,
      mark: z.enum(marks),
    }),
  ),
  predictions: z.array(
    z.strictObject({
      codes: z.optional(list),
      stages: z.optional(z.array(z.enum(stages))),
      parameters: z.optional(list),
      status: z.number(),
      error: text,
      description: z.optional(text),
    }),
  ),
  endsOn: z.optional(ruled(day)),
  successor: z.optional(ruled(text)),
  requestUriSeconds: z.optional(ruled(seconds)),
  loginScopes: z.optional(ruled(list)),
  callbackIssuerSince: z.optional(ruled(day)),
});
