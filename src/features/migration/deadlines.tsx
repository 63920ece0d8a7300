import { describeDay, describeDaysLeft } from '../../core/migration/deadline.ts';
import type { Profile } from '../../core/profiles/profile.ts';
import { profiles } from '../../core/profiles/registry.ts';
import { useNow } from '../../session/use-now.ts';
import styles from './migration.module.css';

/** The last day of a profile, and the days left by the clock of this machine. */
export function Deadline({ profile }: { readonly profile: Profile }) {
  const now = useNow();
  if (profile.endsOn === undefined) return null;
  return (
    <>
      {profile.title}: last day {describeDay(profile.endsOn.value)} (Singapore time),{' '}
      <strong>{describeDaysLeft(profile.endsOn.value, now)}</strong>.
    </>
  );
}

/** The last days of all profiles that end. */
export function Deadlines() {
  return (
    <ul className={styles.deadlines}>
      {profiles
        .filter(({ endsOn }) => endsOn !== undefined)
        .map((profile) => (
          <li key={profile.id}>
            <Deadline profile={profile} />
          </li>
        ))}
    </ul>
  );
}
