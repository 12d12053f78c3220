// npm test: everything that must hold, from a fresh clone on. The last line counts what passed and what failed.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { ensureBrowser } from './browser.mjs'
import { ensureInstalled, ensureWebBuilt, node, root } from './setup.mjs'

ensureInstalled()
const browser = await ensureBrowser()

const count = { passed: 0, failed: 0 }
const failures = []
const skipped = []
for (const check of checks()) {
  const { status } = spawnSync('npm', ['run', '--silent', check], { cwd: root, stdio: 'inherit' })
  console.log(`${status === 0 ? 'passed' : 'FAILED'}  ${check}`)
  if (status !== 0) failures.push({ name: check })
  count[status === 0 ? 'passed' : 'failed'] += 1
}
runTests('units')
ensureWebBuilt()
runTests('journeys')
if (failures.length > 0) console.log(`Failed (${failures.length}):\n${failures.map(inFull).join('\n')}`)
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
  // A run that failed otherwise than by a test (a file that does not load, no tests at all) is a failure too.
  if (failed.length === 0 && status !== 0) failed.push({ name: `${project}: the run itself; see above` })
  failures.push(...failed)
  skipped.push(...notRun)
  count.passed += passed
  count.failed += failed.length
  rmSync(folder, { recursive: true })
}

/** How many tests passed, and which failed, with why, or were not run; a file that did not load counts as a failed one. */
function readResults(path) {
  try {
    const { numPassedTests, testResults } = JSON.parse(readFileSync(path, 'utf8'))
    const tests = testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ status, fullName, failureMessages }) => ({
        status,
        name: `${relative(root, name)}: ${fullName}`,
        why: failureMessages,
      })),
    )
    const unloaded = testResults
      .filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
      .map(({ name, message }) => ({ name: relative(root, name), why: [message] }))
    return {
      passed: numPassedTests,
      failed: [...tests.filter(({ status }) => status === 'failed'), ...unloaded],
      notRun: tests.filter(({ status }) => status !== 'passed' && status !== 'failed').map(({ name }) => name),
    }
  } catch {
    return { passed: 0, failed: [{ name: 'the run wrote no results' }], notRun: [] }
  }
}

/** A failure with the first lines of its reason, so that the end of a long log is enough to know what went wrong. */
function inFull({ name, why = [] }) {
  const lines = stripVTControlCharacters(why.join('\n')).split('\n').filter(Boolean).slice(0, 12)
  return [name, ...lines.map((line) => `  ${line}`)].map((line) => `  ${line}`).join('\n')
}
