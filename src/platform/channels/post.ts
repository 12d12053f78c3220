import type { Sent } from './channel.ts'

const longestWaitMs = 15_000
/** Answers that say: later. @source RFC 9110 §15.5.9, RFC 6585 §4 */
const later = new Set([408, 425, 429])

/**
 * Posts something to an address that was allowed before. Wherever the other side would send us on, we do not follow:
 * only what is configured is spoken to.
 */
export async function post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<Sent> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(longestWaitMs),
    })
    // What it says is not read, however long it is.
    await answer.body?.cancel()
    if (answer.ok) return { kind: 'taken' }
    return { kind: 'failed', why: `http-${answer.status}`, mayPass: answer.status >= 500 || later.has(answer.status) }
  } catch (error) {
    return { kind: 'failed', why: error instanceof Error ? error.name : 'unknown', mayPass: true }
  }
}
