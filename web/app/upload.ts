import type { z } from 'zod'
import type { Route } from '../../contract/route.ts'
import { addressOf, problemFrom, understood, writeHeaders, type Answer } from './api.ts'
import { ProblemError, UnreachableError } from './problem-error.ts'

interface Upload<R extends Route> {
  readonly params: z.input<R['params']>
  /** What is said of the file, in the address. */
  readonly about: Readonly<Record<string, string | boolean>>
  readonly file: File
  /** A UUID, the same when this file is sent again: it makes one document. `FileUpload` gives it. */
  readonly idempotencyKey: string
  readonly onProgress: (done: number) => void
}

/**
 * Sends the bytes of a file to a route that takes them. Not `fetch`, which cannot tell how far it is.
 * @throws ProblemError, UnreachableError
 */
export async function upload<R extends Route>(route: R, sent: Upload<R>): Promise<Answer<R>> {
  const headers = await writeHeaders({ idempotencyKey: sent.idempotencyKey })
  const address = addressOf(route, { params: sent.params, query: sent.about })
  const json = await sendBytes(route.method, address, headers, sent)
  return understood(route, json)
}

interface Bytes {
  readonly file: File
  readonly onProgress: (done: number) => void
}

function sendBytes(method: string, address: string, headers: Record<string, string>, sent: Bytes): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method, address)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) sent.onProgress(event.loaded / event.total)
    })
    request.addEventListener('error', () => reject(new UnreachableError('upload failed')))
    request.addEventListener('load', () => {
      const answer = parse(request.responseText)
      if (request.status < 400) resolve(answer)
      else reject(new ProblemError(problemFrom(answer, request.status)))
    })
    request.send(sent.file)
  })
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
