import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** A fresh secret of 256 bits for a cookie. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What of a token is kept. */
export const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest()

/** The token against forged requests that belongs to a cookie: whoever cannot read the answer cannot make it. */
export const csrfTokenFor = (cookie: string, key: Buffer): string =>
  createHmac('sha256', key).update(`csrf:${cookie}`).digest('base64url')

/** Compares without telling by its time where two texts part. */
export function isSame(a: string, b: string): boolean {
  return timingSafeEqual(hashOf(a), hashOf(b))
}

/** A signed value for the cookie of a browser that has no session yet. */
export function newPreSession(key: Buffer, endsAt: Temporal.Instant): string {
  const value = `${randomBytes(16).toString('base64url')}.${Math.floor(endsAt.epochMilliseconds / 1000)}`
  return `${value}.${preSignature(value, key)}`
}

/** Whether this server signed the value and it has not run out. */
export function isPreSession(cookie: string, key: Buffer, now: Temporal.Instant): boolean {
  const [nonce, ends, signature, ...rest] = cookie.split('.')
  if (nonce === undefined || ends === undefined || signature === undefined || rest.length > 0) return false
  if (!isSame(signature, preSignature(`${nonce}.${ends}`, key))) return false
  return Number(ends) * 1000 > now.epochMilliseconds
}

const preSignature = (value: string, key: Buffer): string =>
  createHmac('sha256', key).update(`before-session:${value}`).digest('base64url')

/** A one-time code that can be read out: 16 letters and digits of 80 bits, in groups. */
export function newResetCode(): string {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const letters = [...randomBytes(16)].map((byte) => alphabet[byte % 32] ?? '')
  return [0, 4, 8, 12].map((at) => letters.slice(at, at + 4).join('')).join('-')
}

/** A reset code as typed, without what people add or drop. */
export const resetCodeAsTyped = (typed: string): string => typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
