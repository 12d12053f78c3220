import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, rmdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ClusterFolder } from './cluster-folder.ts'

/** The port is only a part of the socket's name: the server listens on no network address. */
export const socketPort = 5432
const socketName = `.s.PGSQL.${socketPort}`
/** The shortest limit among the systems we run on (macOS: 104 with the closing zero). */
const longestSocketPath = 100
const temporaryPrefix = 'colloquy-'

/** A folder, open to the server's user alone, whose path is short enough for a socket. */
export function prepareSocketFolder(cluster: ClusterFolder): string {
  const near = join(cluster.root, 'run')
  const folder =
    Buffer.byteLength(join(near, socketName)) <= longestSocketPath ? near : mkdtempSync(join('/tmp', temporaryPrefix))
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  if (cluster.user) chownSync(folder, cluster.user.uid, cluster.user.gid)
  return folder
}

/** Removes the socket and its lock that a dead server left behind: its successor would take them for a live one. */
export function clearSocketFolder(folder: string): void {
  if (!existsSync(folder)) return
  rmSync(join(folder, socketName), { force: true })
  rmSync(join(folder, `${socketName}.lock`), { force: true })
  if (basename(folder).startsWith(temporaryPrefix)) rmdirSync(folder)
}
