import type { FastifyInstance } from 'fastify'
import { z } from 'zod'

/** What of the OpenAPI document the page shows. */
const Operation = z.object({
  operationId: z.string().optional(),
  summary: z.string().optional(),
  tags: z.array(z.string()).optional(),
})
const Document = z.object({ paths: z.record(z.string(), z.record(z.string(), Operation)) })

/** The OpenAPI document, and a page of it that a person can read without a script. */
export function addApiDocs(app: FastifyInstance): void {
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  app.get(
    '/api/docs',
    { schema: { hide: true } },
    async (_request, reply) => await reply.type('text/html; charset=utf-8').send(page(app.swagger())),
  )
}

function page(document: unknown): string {
  const { paths } = Document.parse(document)
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  )
  const areas = Map.groupBy(operations, (operation) => operation.tags?.[0] ?? 'other')
  const sections = [...areas]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(
      ([area, list]) =>
        `<h2>${text(area)}</h2><table><thead><tr><th>Request</th><th>What it does</th><th>Operation</th></tr></thead><tbody>${list
          .map(
            (each) =>
              `<tr><td><code>${text(each.method.toUpperCase())} ${text(each.path)}</code></td><td>${text(each.summary ?? '')}</td><td><code>${text(each.operationId ?? '')}</code></td></tr>`,
          )
          .join('')}</tbody></table>`,
    )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Colloquy API</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #ccc;vertical-align:top}</style></head>
<body><main><h1>Colloquy API</h1>
<p>The page uses this API and nothing else. Shapes of what is sent and answered are in the <a href="/api/openapi.json">OpenAPI 3.1 document</a>.</p>
<ul><li>Every change needs an <code>Idempotency-Key</code> header, every edit <code>If-Match: "version"</code>, and every change the session's <code>X-Colloquy-CSRF</code>.</li>
<li>A refusal is <code>application/problem+json</code> (RFC 9457). What does not exist and what is not open to you look alike.</li></ul>
${sections.join('\n')}</main></body></html>`
}

const text = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
