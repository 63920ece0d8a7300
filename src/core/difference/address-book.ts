import type { Subject } from '../case/subject.ts';
import type { EnvironmentId, Profile } from '../profiles/profile.ts';
import { profiles } from '../profiles/registry.ts';

/** What a known address is for. */
export type AddressRole =
  | 'issuer'
  | 'token endpoint'
  | 'PAR endpoint'
  | 'authorization endpoint'
  | 'userinfo endpoint';

/** An address of a provider, and where it belongs. */
export interface KnownAddress {
  readonly url: string;
  readonly role: AddressRole;
  readonly environment: EnvironmentId;
  readonly profile: string;
  readonly server: Profile['server'];
}

/** What the profiles know of their own addresses: no address stands in the classifier itself. */
export type AddressBook = readonly KnownAddress[];

/** The addresses of some profiles; of all that there are, where none are given. */
export function addressBookOf(of: readonly Profile[] = profiles): AddressBook {
  return of.flatMap((profile) =>
    Object.entries(profile.environments).flatMap(([environment, place]) => {
      const entry = (role: AddressRole, url: string | undefined): AddressBook =>
        url === undefined
          ? []
          : [
              {
                url,
                role,
                environment: environment === 'production' ? 'production' : 'staging',
                profile: profile.title,
                server: profile.server,
              },
            ];
      return [
        ...entry('issuer', place.issuer),
        ...entry('token endpoint', place.tokenEndpoint),
        ...entry('PAR endpoint', place.parEndpoint),
        ...entry('authorization endpoint', place.authorizationEndpoint),
        ...entry('userinfo endpoint', place.userinfoEndpoint),
      ];
    }),
  );
}

/** The addresses of every profile, and those of the case at hand, which may be the person's own server. */
export function addressBookFor({ profile, target }: Pick<Subject, 'profile' | 'target'>): AddressBook {
  const { environment, issuer, tokenEndpoint, parEndpoint, userinfoEndpoint } = target;
  const own = [
    ['issuer', issuer],
    ['token endpoint', tokenEndpoint],
    ['PAR endpoint', parEndpoint],
    ['userinfo endpoint', userinfoEndpoint],
  ] as const;
  return [
    ...own.flatMap(([role, url]) =>
      url === undefined ? [] : [{ url, role, environment, profile: profile.title, server: profile.server }],
    ),
    ...addressBookOf(),
  ];
}

/** The entries for an address; a slash at the end does not count. */
export function entriesFor(book: AddressBook, text: string): AddressBook {
  const plain = text.replace(/\/$/, '');
  return book.filter(({ url }) => url === plain);
}
