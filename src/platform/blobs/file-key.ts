import { randomBytes } from 'node:crypto'
import { chmod, link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

const keyBytes = 32

/**
 * The key that wraps the keys of all files: `COLLOQUY_FILE_KEY` (32 bytes as 64 hexadecimal digits or base64) if set, else the
 * installation's own, made once and readable by its owner alone.
 * @safeguard without the key no file can ever be opened: it belongs in the backup, apart from the files
 * @throws Error when the key is not 32 bytes
 */
export async function fileKey(home: string, fromEnvironment: string | undefined): Promise<Buffer> {
  if (fromEnvironment !== undefined) return keyFrom(fromEnvironment, 'COLLOQUY_FILE_KEY')
  const path = join(home, 'file.key')
  return (await keyAt(path)) ?? (await madeAt(home, path))
}

async function keyAt(path: string): Promise<Buffer | null> {
  try {
    return keyFrom(await readFile(path, 'utf8'), path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Written whole beside its place and linked there: of two processes that start at once, one key wins for both. */
async function madeAt(home: string, path: string): Promise<Buffer> {
  await mkdir(home, { recursive: true })
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  const file = await open(draft, 'wx', 0o600)
  await file.writeFile(`${randomBytes(keyBytes).toString('hex')}\n`)
  await file.sync()
  await file.close()
  await chmod(draft, 0o600)
  await link(draft, path).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  })
  await rm(draft)
  return keyFrom(await readFile(path, 'utf8'), path)
}

function keyFrom(text: string, where: string): Buffer {
  const trimmed = text.trim()
  const key = /^[0-9a-fA-F]{64}$/.test(trimmed) ? Buffer.from(trimmed, 'hex') : Buffer.from(trimmed, 'base64')
  if (key.length === keyBytes) return key
  throw new Error(`${where} does not hold a key of 32 bytes. Make one with: openssl rand -hex 32`)
}
