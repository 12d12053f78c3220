import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** What the log writes to stderr when a program of its own does this. */
function logged(doing: string): string {
  const program = `import { openLog } from ${JSON.stringify(join(import.meta.dirname, 'log.ts'))}
    const log = openLog({ logLevel: 'info' })
    ${doing}`
  return execFileSync(
    '/bin/sh',
    ['-c', '"$0" --input-type=module -e "$1" 2>&1 >/dev/null', process.execPath, program],
    {
      encoding: 'utf8',
    },
  )
}

it('an error of the database leaves its code and constraint in the log, never its message', () => {
  const line =
    logged(`const error = Object.assign(new Error('Key (name)=(Ada Planted) exists'), { severity: 'ERROR', code: '23505', constraint: 'one_name' })
    error.detail = 'Ada Planted'
    log.error({ err: error }, 'saving failed')`)
  expect(JSON.parse(line)).toMatchObject({ msg: 'saving failed', err: { code: '23505', constraint: 'one_name' } })
  expect(line).not.toContain('Planted')
})

it('a parse error, also as a cause, leaves no word of what was parsed', () => {
  const line = logged(`let inner; try { JSON.parse('Ada Planted') } catch (error) { inner = error }
    log.error({ err: new Error('the pack could not be read', { cause: inner }) }, 'failed')`)
  expect(JSON.parse(line)).toMatchObject({
    err: { message: 'the pack could not be read', cause: { type: 'SyntaxError' } },
  })
  expect(line).not.toContain('Planted')
})

it('a request leaves its method and the pattern of its route, not what was asked', () => {
  const line = logged(
    `log.info({ req: { method: 'GET', url: '/api/search?q=Planted', headers: { cookie: 'Planted' }, routeOptions: { url: '/api/search' } } }, 'in')`,
  )
  expect(JSON.parse(line)).toMatchObject({ req: { method: 'GET', route: '/api/search' } })
  expect(line).not.toContain('Planted')
})
