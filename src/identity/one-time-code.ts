import { Secret, TOTP } from 'otpauth'

const period = 30

const generator = (secret: string, label: string) =>
  new TOTP({ issuer: 'Colloquy', label, secret: Secret.fromBase32(secret), period, digits: 6, algorithm: 'SHA1' })

/** A fresh secret for an authenticator app, Base32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32

/** The address that an authenticator app opens. */
export const authenticatorUri = (secret: string, label: string): string => generator(secret, label).toString()

/**
 * The thirty-second step that a code belongs to, one step of clock difference allowed; null when it is no code of this
 * secret now. A code is taken once: the caller keeps the step and takes none of it or before.
 * @source RFC 6238 §5.2
 */
export function stepOfCode(secret: string, code: string, now: Temporal.Instant): number | null {
  const timestamp = now.epochMilliseconds
  const delta = generator(secret, '').validate({ token: code, timestamp, window: 1 })
  return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta
}

/** The code that an app shows at this moment. */
export const codeAt = (secret: string, now: Temporal.Instant): string =>
  generator(secret, '').generate({ timestamp: now.epochMilliseconds })
