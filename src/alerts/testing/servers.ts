import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { createServer as createSocketServer, type AddressInfo, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

/** A mail as a server received it. */
export interface ReceivedMail {
  readonly id: string
  readonly to: readonly string[]
  readonly subject: string
  readonly headers: string
  readonly body: string
}

/** The steps of a delivery, in order; `accepted` is when the server has said that it took the mail. */
export type SmtpStep = 'connect' | 'mail-from' | 'rcpt-to' | 'data' | 'read' | 'accepted'

export interface MailServer {
  readonly url: string
  readonly received: ReceivedMail[]
  /** What the server does at a step before it goes on: a code to refuse with, or nothing. */
  at: (step: SmtpStep) => Promise<number | undefined> | number | undefined
  /** How many are connected with it. */
  connected(): number
  stop(): Promise<void>
}

/** A real SMTP server on a port of its own. */
export async function aMailServer(): Promise<MailServer> {
  const asked = async (step: SmtpStep, answer: (error?: Error | null) => void): Promise<void> => {
    const code = await mail.at(step)
    if (code === undefined) answer()
    else answer(Object.assign(new Error('Refused by the test'), { responseCode: code }))
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    // One who died in the midst is no fault of this server.
    logger: false,
    onConnect: (_session, answer) => void asked('connect', answer),
    onMailFrom: (_address, _session, answer) => void asked('mail-from', answer),
    onRcptTo: (_address, _session, answer) => void asked('rcpt-to', answer),
    onData: (stream, session, answer) => {
      const whole = Promise.resolve(mail.at('data')).then(async () => await text(stream))
      whole
        .then(async (raw) => {
          await asked('read', (error) => {
            if (error) {
              answer(error)
              return
            }
            mail.received.push(mailOf(raw, session.envelope.rcptTo))
            answer()
            void mail.at('accepted')
          })
        })
        .catch(() => undefined)
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = addressOf(server.server.address())
  const mail: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    received: [],
    at: () => undefined,
    connected: () => server.connections.size,
    stop: async () => await new Promise((resolve) => server.close(() => resolve())),
  }
  return mail
}

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port')
  return address
}

function mailOf(raw: string, to: readonly { address: string }[] | false): ReceivedMail {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const headers = head.replaceAll(/\r\n[ \t]+/g, ' ')
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1] ?? ''
  return {
    id: header('Message-ID'),
    to: to === false ? [] : to.map((one) => one.address),
    subject: header('Subject'),
    headers,
    body: rest.join('\r\n\r\n'),
  }
}

/** A request as a server received it. */
export interface ReceivedPost {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** The steps of a request, in order; at `read` it has come whole and is not yet answered. */
export type PostStep = 'connect' | 'head' | 'read'

export interface PostServer {
  readonly origin: string
  readonly received: ReceivedPost[]
  /** What it answers. */
  answer: { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** What the server does at a step before it goes on. */
  at: (step: PostStep) => Promise<void> | void
  /** How many are connected with it. */
  connected(): number
  stop(): Promise<void>
}

/** A real HTTP server on a port of its own. */
export async function aPostServer(): Promise<PostServer> {
  const http = createServer((request, response) => {
    void (async () => {
      await post.at('head')
      const body = await text(request)
      await post.at('read')
      post.received.push({ path: request.url ?? '', headers: request.headers, body })
      response.writeHead(post.answer.status, { connection: 'close', ...post.answer.headers }).end()
    })().catch(() => undefined)
  })
  const sockets = new Set<Socket>()
  // In front of it, so that it can wait before anything is read.
  const server = createSocketServer({ pauseOnConnect: true }, (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket)).on('error', () => undefined)
    void (async () => {
      await post.at('connect')
      http.emit('connection', socket)
      socket.resume()
    })()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const post: PostServer = {
    origin: `http://127.0.0.1:${addressOf(server.address()).port}`,
    received: [],
    answer: { status: 202 },
    at: () => undefined,
    connected: () => sockets.size,
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(() => resolve(undefined)))
    },
  }
  return post
}
