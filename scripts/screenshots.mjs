// npm run screenshots: every screen for each role at two sizes, into screenshots/ with a page that shows them all.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { ensureInstalled, ensureWebBuilt, node, root } from './setup.mjs'

ensureInstalled()
ensureWebBuilt()
const browser = await ensureBrowser()
const folder = join(root, 'screenshots')
rmSync(folder, { recursive: true, force: true })
const { status } = spawnSync(
  node,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'journeys', 'every-screen', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, COLLOQUY_BROWSER: browser, COLLOQUY_SHOTS: folder } },
)
console.log(`The pictures are in ${join(folder, 'index.html')}`)
process.exitCode = status ?? 1
