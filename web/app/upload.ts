import type { Route } from '../../contract/route.ts'
import { addressOf, problemFrom, writeHeaders, type ReadInput } from './api.ts'
import { ProblemError, UnreachableError } from './problem-error.ts'
import { uuid } from './uuid.ts'

/**
 * Sends the bytes of a file to a route as they are, with `Content-Type` and, percent-encoded, `X-Colloquy-File-Name`.
 * Not `fetch`, which cannot tell how far it is.
 * @returns what the server answered, to be read with the route's response schema
 * @throws ProblemError, UnreachableError
 */
export async function upload<R extends Route>(
  route: R,
  input: ReadInput<R>,
  file: File,
  onProgress: (done: number) => void,
): Promise<unknown> {
  const headers = await writeHeaders({ idempotencyKey: uuid() })
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(route.method, addressOf(route, input))
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.setRequestHeader('content-type', file.type === '' ? 'application/octet-stream' : file.type)
    request.setRequestHeader('x-colloquy-file-name', encodeURIComponent(file.name))
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    })
    request.addEventListener('error', () => reject(new UnreachableError('upload failed')))
    request.addEventListener('load', () => {
      const answer = parse(request.responseText)
      if (request.status < 400) resolve(answer)
      else reject(new ProblemError(problemFrom(answer, request.status)))
    })
    request.send(file)
  })
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
