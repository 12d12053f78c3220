// Finds a Chromium for the browser tests, and gets one if there is none.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fail, node, root } from './setup.mjs'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The path of a Chromium that starts here. Ends the program with an instruction when none can be had. */
export async function ensureBrowser() {
  const chosen = process.env.COLLOQUY_BROWSER
  if (chosen) return starts(chosen) ? chosen : fail(`COLLOQUY_BROWSER names ${chosen}, which does not start.`)
  const { chromium } = await import('playwright-core')
  const downloaded = () => chromium.executablePath()
  const found = [...usualPlaces, downloaded()].find(starts)
  if (found) return found
  console.error('No Chromium found: downloading one…')
  run(node, [join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium'])
  if (starts(downloaded())) return downloaded()
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error("Installing the system's Chromium…")
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
    const installed = usualPlaces.find(starts)
    if (installed) return installed
  }
  return fail(
    'The browser tests need Chromium, and none could be got. Install it (Debian: apt-get install chromium; elsewhere: npx playwright-core install --with-deps chromium), or set COLLOQUY_BROWSER to the path of one.',
  )
}

/** A browser that lacks a system library is there and yet does not start. */
function starts(path) {
  return existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

function run(program, args) {
  spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}
