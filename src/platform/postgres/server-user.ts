import { readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** The system account that runs PostgreSQL, which refuses to run as root. */
export interface ServerUser {
  readonly uid: number
  readonly gid: number
}

/**
 * Who shall run the server: ourselves, or, when we are root, the owner of the data that is there, else `postgres`, else `nobody`.
 * `null` means that no change of user is needed.
 */
export function serverUser(dataFolder: string): ServerUser | null {
  if (process.getuid?.() !== 0) return null
  const owner = ownerOf(dataFolder)
  if (owner && owner.uid !== 0) return owner
  const user = accountNamed('postgres') ?? accountNamed('nobody')
  if (user) return user
  throw new Error(
    'PostgreSQL does not run as root, and this system has neither a user "postgres" nor "nobody" to run it. Start Colloquy as an ordinary user, or create one of the two.',
  )
}

function ownerOf(path: string): ServerUser | null {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat ? { uid: stat.uid, gid: stat.gid } : null
}

function accountNamed(name: string): ServerUser | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) }
}

/** Whether the user can enter a folder: each folder above it, and itself, lets him through. */
export function canEnter(folder: string, user: ServerUser): boolean {
  let path = realpathSync(folder)
  for (;;) {
    if (!letsThrough(path, user)) return false
    const parent = dirname(path)
    if (parent === path) return true
    path = parent
  }
}

function letsThrough(folder: string, user: ServerUser): boolean {
  const { uid, gid, mode } = statSync(folder)
  if (uid === user.uid) return (mode & 0o100) !== 0
  if (gid === user.gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}
