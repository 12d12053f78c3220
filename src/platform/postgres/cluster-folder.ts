import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { join } from 'node:path'
import { canEnter, serverUser, type ServerUser } from './server-user.ts'

/** Where one embedded server keeps what it needs. */
export interface ClusterFolder {
  readonly root: string
  readonly data: string
  readonly log: string
  readonly user: ServerUser | null
}

const awayFromHome = '/var/lib/colloquy'

/**
 * The folder of the embedded server, made if need be and open to its user alone.
 * A server that may not run as root must pass through the home, which it may not list; folders above the home are left
 * as they are. Where one of them bars the way (`/root/…`), the server's folder is kept under /var/lib/colloquy, and the
 * home holds a link.
 */
export function prepareClusterFolder(home: string): ClusterFolder {
  mkdirSync(home, { recursive: true })
  const link = join(home, 'postgres')
  const user = serverUser(join(link, 'data'))
  if (user) chmodSync(home, statSync(home).mode | 0o011)
  if (existsSync(link)) return parts(realpathSync(link), user)
  // A link whose target was removed is in the way of a new folder.
  if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link)
  if (user === null || canEnter(home, user)) mkdirSync(link, { mode: 0o700 })
  else symlinkSync(makeFolderAway(), link)
  const root = realpathSync(link)
  chmodSync(root, 0o700)
  if (user) chownSync(root, user.uid, user.gid)
  return parts(root, user)
}

function makeFolderAway(): string {
  mkdirSync(awayFromHome, { recursive: true, mode: 0o755 })
  return mkdtempSync(join(awayFromHome, 'postgres-'))
}

function parts(root: string, user: ServerUser | null): ClusterFolder {
  return { root, data: join(root, 'data'), log: join(root, 'server.log'), user }
}
