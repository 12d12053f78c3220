import { hash, verify } from '@node-rs/argon2'

/** @source OWASP Password Storage Cheat Sheet: argon2id, 19 MiB, two passes, one lane (the package's defaults) */
export async function hashPassword(password: string): Promise<string> {
  return await hash(password.normalize('NFKC'))
}

let dummy: Promise<string> | undefined

/**
 * Whether the password is the account's. Where there is no account or no password, as much work is done all the same:
 * the time of the answer does not tell which names exist.
 */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword('nobody has this password')
  const matches = await verify(stored ?? (await dummy), password.normalize('NFKC'))
  return stored !== null && matches
}
