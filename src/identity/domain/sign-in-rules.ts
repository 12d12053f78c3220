/**
 * The rules of sign-in and sessions. They follow the access control and authentication sections of the FBI's CJIS
 * Security Policy, to which courts, prosecutors and police that share criminal justice information are held.
 */

/** @source CJIS Security Policy 5.9.5, AC-11: a session lock after at most 30 minutes of inactivity */
export const lockAfter = Temporal.Duration.from({ minutes: 30 })

/** @safeguard a forgotten session does not outlive a working day with overtime */
export const endAfter = Temporal.Duration.from({ hours: 12 })

/** @source CJIS Security Policy 5.9.5, AC-7: at most five consecutive failures in fifteen minutes, then locked until an administrator releases */
export const failuresThatLock = 5
export const failureWindow = Temporal.Duration.from({ minutes: 15 })

/** @safeguard guessing one password over many names comes from one place */
export const failuresAnAddressMayHave = 50

/** How long a one-time code for a new password is taken. */
export const resetCodeLasts = Temporal.Duration.from({ hours: 24 })

export interface SessionTimes {
  readonly lastActiveAt: Temporal.Instant
  readonly lockedAt: Temporal.Instant | null
  readonly endsAt: Temporal.Instant
}

export type SessionStanding = 'open' | 'locked' | 'ended'

/** Where a session stands: the end comes whatever is done; a lock comes by hand or by idleness. */
export function sessionStanding(times: SessionTimes, now: Temporal.Instant): SessionStanding {
  if (Temporal.Instant.compare(now, times.endsAt) >= 0) return 'ended'
  if (times.lockedAt !== null) return 'locked'
  const locksAt = times.lastActiveAt.add(lockAfter)
  return Temporal.Instant.compare(now, locksAt) >= 0 ? 'locked' : 'open'
}

/** The earliest failure that still counts. */
export function windowBegins(now: Temporal.Instant): Temporal.Instant {
  return now.subtract(failureWindow)
}
