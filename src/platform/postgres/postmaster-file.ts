import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runsWith } from './process-state.ts'
import { clearSocketFolder } from './socket-folder.ts'

/** What a running server says of itself in its data folder. */
export interface Postmaster {
  readonly pid: number
  readonly socketFolder: string
}

/** The server that runs on this data folder, or null; what a dead one left behind is cleared away. */
export function runningPostmaster(dataFolder: string): Postmaster | null {
  const found = readPostmasterFile(dataFolder)
  if (found === null) return null
  if (runsWith(found.pid, ['postgres', dataFolder])) return found
  rmSync(join(dataFolder, 'postmaster.pid'), { force: true })
  if (found.socketFolder !== '') clearSocketFolder(found.socketFolder)
  return null
}

/** Lines of `postmaster.pid`: process, data folder, start, port, socket folder, address, shared memory, state. */
function readPostmasterFile(dataFolder: string): Postmaster | null {
  try {
    const lines = readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), socketFolder: lines[4] ?? '' }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
