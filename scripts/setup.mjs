// What must be there before anything of ours can run. Plain JavaScript without modules of others: the first start of a
// fresh clone runs it on the machine's own Node.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
/** The Node that the project brings. */
export const node = join(root, 'node_modules/.bin/node')
export const vite = join(root, 'node_modules/vite/bin/vite.js')

/** Installs the packages, unless what is installed is what package-lock.json asks for. */
export function ensureInstalled() {
  if (isInstalled()) return
  console.error('Installing packages…')
  const { status } = npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'])
  if (status !== 0) fail('The packages could not be installed. See the words of npm above; then run this again.')
  if (!isInstalled())
    fail(
      `The packages for this machine (${process.platform} ${process.arch}) are not complete: its Node is missing from node_modules.`,
    )
}

function isInstalled() {
  const installed = packagesOf(join(root, 'node_modules/.package-lock.json'))
  if (!installed || !existsSync(node)) return false
  const asked = packagesOf(join(root, 'package-lock.json'))
  return Object.entries(asked ?? {}).every(([path, { version, optional }]) => {
    if (path === '') return true
    const found = installed[path]
    // An optional package that is absent is one for another machine.
    return found ? found.version === version : optional === true
  })
}

function packagesOf(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : null
}

/** npm, on the Node that it came with: ours is among what it replaces. */
function npm(args) {
  const { npm_execpath: program, npm_node_execpath: itsNode } = process.env
  if (program && itsNode && existsSync(itsNode))
    return spawnSync(itsNode, [program, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
  return spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
}

const stamp = join(root, 'dist/web/.built-from')

/** Builds the page, unless the last build was from the same sources. */
export function ensureWebBuilt() {
  const sources = hashOf(['web', 'contract', 'src/vocabulary', 'vite.config.ts', 'package-lock.json'])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  console.error('Building the page…')
  const { status } = spawnSync(node, [vite, 'build', '--logLevel', 'warn'], { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0) fail('The page could not be built. See above.')
  writeFileSync(stamp, sources)
}

function hashOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(filesUnder)) hash.update(`${path}\0`).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

function filesUnder(path) {
  if (statSync(join(root, path)).isFile()) return [path]
  return readdirSync(join(root, path))
    .toSorted()
    .flatMap((name) => filesUnder(`${path}/${name}`))
}

/** Ends with a message that says what to do. */
export function fail(message) {
  console.error(message)
  process.exit(1)
}
