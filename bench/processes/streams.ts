import { connect } from 'node:net'
import { figureOf, type Figure, type Order } from './asked.ts'
import { rendered, Wire } from './wire.ts'

/** From the answer to a change until the nudge of it is on another screen, with all the streams open. */
export async function measureStreams({
  address,
  cookies,
  changes,
}: Extract<Order, { kind: 'streams' }>): Promise<Figure> {
  const heard = new Map<string, () => void>()
  const sockets = await Promise.all(
    cookies.map((cookie) =>
      openStream(address, cookie, (text) => {
        for (const [caseId, tell] of heard) if (text.includes(caseId)) tell()
      }),
    ),
  )
  const wire = new Wire(address)
  const times: number[] = []
  const begun = performance.now()
  try {
    for (const { asked, caseId } of changes) {
      const nudged = new Promise<number>((resolve) => heard.set(caseId, () => resolve(performance.now())))
      const status = await wire.ask(rendered(asked))
      if (status !== 200) throw new Error(`${asked.path} was answered with ${status}`)
      const answered = performance.now()
      times.push(Math.max(0, (await nudged) - answered))
      heard.delete(caseId)
    }
  } finally {
    wire.close()
    for (const socket of sockets) socket.destroy()
  }
  return figureOf(times, (performance.now() - begun) / 1000)
}

async function openStream(address: string, cookie: string, tell: (text: string) => void) {
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname)
  socket.setEncoding('latin1')
  const opened = new Promise<void>((resolve, reject) => {
    socket.once('data', (first) => {
      if (String(first).startsWith('HTTP/1.1 200')) resolve()
      else reject(new Error(`a stream was refused: ${String(first).slice(0, 60)}`))
    })
    socket.once('error', reject)
  })
  socket.on('data', (text) => tell(String(text)))
  socket.write(rendered({ method: 'GET', path: '/api/stream', headers: { cookie } }))
  await opened
  return socket
}
