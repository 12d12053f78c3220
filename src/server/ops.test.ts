import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { allContractRoutes } from '../../contract/routes.ts'
import { addApiDocs } from './api-docs.ts'
import { addOps } from './ops.ts'
import { testApp } from './testing.ts'

const app = await testApp()
let workerAlive = true
await addOps(app.app, {
  database: app.database.database,
  metricsToken: 'a-token-for-this-test',
  workerAlive: () => workerAlive,
  openStreams: () => 3,
})
addApiDocs(app.app)

const get = async (url: string, headers: Record<string, string> = {}) =>
  await app.app.inject({ method: 'GET', url, headers })

describe('those who operate the server', () => {
  it('hear that it is alive and ready', async () => {
    expect((await get('/healthz')).json()).toEqual({ alive: true })
    expect((await get('/readyz')).json()).toEqual({ ready: true, database: 'ready', worker: 'ready' })
  })

  it('hear that it is not ready when the worker stopped', async () => {
    workerAlive = false
    const answer = await get('/readyz')
    workerAlive = true
    expect([answer.statusCode, answer.json()]).toEqual([503, { ready: false, database: 'ready', worker: 'stopped' }])
  })

  it('get metrics by their token, and without it there is nothing there', async () => {
    const absent = await get('/no-such-thing')
    const closed = await get('/metrics')
    expect([closed.statusCode, closed.body]).toEqual([absent.statusCode, absent.body])
    expect((await get('/metrics', { authorization: 'Bearer a-token-for-this-tesT' })).statusCode).toBe(404)
    const open = await get('/metrics', { authorization: 'Bearer a-token-for-this-test' })
    expect(open.body).toContain('colloquy_open_streams 3')
    expect(open.body).toMatch(/colloquy_requests_total\{route="\/readyz",method="GET",status="503"\} 1/)
  })
})

describe('the API document', () => {
  const Document = z.object({
    openapi: z.string(),
    paths: z.record(z.string(), z.record(z.string(), z.looseObject({ operationId: z.string() }))),
  })

  it('is OpenAPI 3.1 and names every route of the contract', async () => {
    const document = Document.parse((await get('/api/openapi.json')).json())
    expect(document.openapi).toBe('3.1.0')
    const named = new Set(
      Object.values(document.paths).flatMap((methods) =>
        Object.values(methods).map((operation) => operation.operationId),
      ),
    )
    expect(allContractRoutes.map((route) => route.id).filter((id) => !named.has(id))).toEqual([])
  })

  it('can be read by a person, without a script', async () => {
    const page = await get('/api/docs')
    expect(page.headers['content-type']).toContain('text/html')
    expect(page.body).toContain('POST /api/cases/{caseId}/offer-drafts')
    expect(page.body).not.toContain('<script')
  })
})
