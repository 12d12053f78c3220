import { connect, type Socket } from 'node:net'
import type { Asked } from './asked.ts'

/**
 * One kept-alive connection that asks one thing at a time. It reads no more of HTTP than where an answer ends: whatever
 * the load generator spends is taken from the server on the same machine, and hides what the server itself costs.
 */
export class Wire {
  readonly #socket: Socket
  #text = ''
  #waiting: { resolve(status: number): void; reject(reason: Error): void } | undefined

  constructor(address: string) {
    const { hostname, port } = new URL(address)
    this.#socket = connect(Number(port), hostname)
    this.#socket.setNoDelay(true)
    this.#socket.setEncoding('latin1')
    this.#socket.on('data', (chunk) => this.#read(String(chunk)))
    this.#socket.on('error', (error) => this.#waiting?.reject(error))
    this.#socket.on('close', () => this.#waiting?.reject(new Error('the connection was closed')))
  }

  /** Sends a request as `rendered` made it. @returns the status, once the whole answer is there */
  async ask(request: string): Promise<number> {
    return await new Promise<number>((resolve, reject) => {
      this.#waiting = { resolve, reject }
      this.#socket.write(request)
    })
  }

  close(): void {
    this.#waiting = undefined
    this.#socket.destroy()
  }

  #read(chunk: string): void {
    this.#text = this.#text === '' ? chunk : this.#text + chunk
    const headEnd = this.#text.indexOf('\r\n\r\n')
    if (headEnd < 0) return
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(this.#text.slice(0, headEnd))?.[1] ?? 0)
    if (this.#text.length < headEnd + 4 + length) return
    const status = Number(this.#text.slice(9, 12))
    this.#text = ''
    const waiting = this.#waiting
    this.#waiting = undefined
    waiting?.resolve(status)
  }
}

/** The bytes of a request. */
export function rendered({ method, path, headers, body }: Asked): string {
  const lines = [
    `${method} ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    ...Object.entries(headers).map(([k, v]) => `${k}: ${v}`),
  ]
  if (body !== undefined) lines.push('content-type: application/json', `content-length: ${Buffer.byteLength(body)}`)
  return `${lines.join('\r\n')}\r\n\r\n${body ?? ''}`
}
