import { createHmac } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileKey } from '../../platform/blobs/file-key.ts'

/** Where an installation keeps its sealed files, as the server opens them. */
export const filesOf = (home: string) => join(home, 'files')

/** Paths of all files that are finished, relative to the folder. */
export async function finishedFiles(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !path.startsWith('incoming'))
    .toSorted()
}

/** What tells one installation's key from another's; null when there is no key yet. None is made. */
export async function keyMark(home: string): Promise<string | null> {
  const fromEnvironment = process.env['COLLOQUY_FILE_KEY']
  if (fromEnvironment === undefined && !existsSync(join(home, 'file.key'))) return null
  const key = await fileKey(home, fromEnvironment)
  return createHmac('sha256', key).update('which key a backup belongs to').digest('hex').slice(0, 16)
}
