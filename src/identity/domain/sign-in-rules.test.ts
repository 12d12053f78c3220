import { describe, expect, it } from 'vitest'
import { sessionStanding } from './sign-in-rules.ts'

const at = (time: string) => Temporal.Instant.from(`2026-03-02T${time}Z`)

describe('a session', () => {
  const active = { lastActiveAt: at('09:00:00'), lockedAt: null, endsAt: at('21:00:00') }
  it.each([
    ['is open after 29 idle minutes', active, '09:29:00', 'open'],
    ['is open a second before 30 idle minutes', active, '09:29:59', 'open'],
    ['is locked after 30 idle minutes', active, '09:30:00', 'locked'],
    ['is locked after 31 idle minutes', active, '09:31:00', 'locked'],
    ['locked by hand is locked at once', { ...active, lockedAt: at('09:00:30') }, '09:00:30', 'locked'],
    ['is open a second before its end', { ...active, lastActiveAt: at('20:59:00') }, '20:59:59', 'open'],
    ['ends after 12 hours although in use', { ...active, lastActiveAt: at('20:59:59') }, '21:00:00', 'ended'],
    ['that is locked ends all the same', { ...active, lockedAt: at('10:00:00') }, '21:00:00', 'ended'],
  ] as const)('%s', (_rule, times, now, standing) => {
    expect(sessionStanding(times, at(now))).toBe(standing)
  })
})
