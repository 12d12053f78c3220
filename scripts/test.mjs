// npm test: everything that must hold, from a fresh clone on. The last line counts what passed and what failed.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { ensureInstalled, ensureWebBuilt, node, root } from './setup.mjs'

ensureInstalled()
const browser = await ensureBrowser()

const count = { passed: 0, failed: 0 }
const skipped = []
for (const check of checks()) {
  const { status } = spawnSync('npm', ['run', '--silent', check], { cwd: root, stdio: 'inherit' })
  console.log(`${status === 0 ? 'passed' : 'FAILED'}  ${check}`)
  count[status === 0 ? 'passed' : 'failed'] += 1
}
runTests('units')
ensureWebBuilt()
runTests('journeys')
if (skipped.length > 0) console.log(`Not run here (${skipped.length}):\n  ${skipped.join('\n  ')}`)
console.log(`${count.passed} passed, ${count.failed} failed`)
process.exitCode = count.failed === 0 ? 0 : 1

/** The steps of `npm run check`, one by one. */
function checks() {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return scripts.check.match(/check:\w+/g)
}

function runTests(project) {
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-results-'))
  const results = join(folder, 'results.json')
  const { status } = spawnSync(
    node,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results}`,
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, COLLOQUY_BROWSER: browser } },
  )
  const { passed, failed, notRun } = readResults(results)
  skipped.push(...notRun)
  count.passed += passed
  // A run that failed otherwise than by a test (a file that does not load, no tests at all) is a failure too.
  count.failed += failed === 0 && status !== 0 ? 1 : failed
  rmSync(folder, { recursive: true })
}

function readResults(path) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(path, 'utf8'))
    const unloaded = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    )
    const notRun = testResults.flatMap(({ assertionResults }) =>
      assertionResults
        .filter(({ status }) => status !== 'passed' && status !== 'failed')
        .map(({ fullName }) => fullName),
    )
    return { passed: numPassedTests, failed: numFailedTests + unloaded.length, notRun }
  } catch {
    return { passed: 0, failed: 1, notRun: [] }
  }
}
