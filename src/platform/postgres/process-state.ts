import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * Whether a process still runs with these words on its command line.
 * A number alone proves nothing: it may have been given to another program since, or belong to a dead child that
 * nobody has collected (a zombie still answers to signals).
 */
export function runsWith(pid: number, words: readonly string[]): boolean {
  const line = process.platform === 'linux' ? commandFromProc(pid) : commandFromPs(pid)
  return line !== null && words.every((word) => line.includes(word))
}

function commandFromProc(pid: number): string | null {
  const status = readOrNull(`/proc/${pid}/status`)
  if (status === null || /^State:\s+[ZX]/m.test(status)) return null
  return readOrNull(`/proc/${pid}/cmdline`)
}

function commandFromPs(pid: number): string | null {
  try {
    const line = execFileSync('ps', ['-o', 'state=,command=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    return line === '' || line.startsWith('Z') ? null : line
  } catch {
    return null // ps exits with 1 when there is no such process
  }
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null // the process has ended between two looks
  }
}
