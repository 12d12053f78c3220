import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { inject } from 'vitest'

/** The program running for a journey: its own folder, its own port, the training court. */
export interface RunningApp {
  /** `http://localhost:PORT` */
  readonly url: string
  readonly home: string
  /** What it has printed so far, for the message of a failing test. */
  readonly output: () => string
  /** Stops it as Ctrl-C does, and removes its folder. */
  readonly stop: () => Promise<void>
}

interface StartOptions {
  /** More arguments of `serve`. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** A folder to start on, kept afterwards; otherwise a copy of the training court. */
  readonly home?: string
  /** The server that takes its mail, `smtp://…`; without it nothing is sent. */
  readonly smtp?: string
}

const readyWithinMs = 280_000
const stopsWithinMs = 60_000
const root = join(import.meta.dirname, '..', '..', '..')

/**
 * Starts the real server with its worker on a free port, with the training court.
 * @throws when it does not say that it is ready in time; the message carries what it printed
 */
export async function startApp(options: StartOptions = {}): Promise<RunningApp> {
  const home = options.home ?? (await copyOfTrainingCourt())
  const port = await freePort()
  const args = ['src/server/main.ts', 'serve', '--with-worker', '--seed-training', ...(options.args ?? [])]
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...options.env, ...mailBy(options.smtp, port), PORT: String(port), COLLOQUY_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed: string[] = []
  const remember = (chunk: Buffer) => printed.push(chunk.toString())
  child.stderr.on('data', remember)
  child.stdout.on('data', remember)
  const output = () => printed.join('')
  const stop = async () => {
    await stopChild(child)
    if (options.home === undefined) await rm(home, { recursive: true, force: true })
  }
  try {
    await ready(child, `Colloquy is ready at http://localhost:${port}`)
  } catch (cause) {
    await stop()
    throw new Error(`The server did not become ready. It printed:\n${output()}`, { cause })
  }
  return { url: `http://localhost:${port}`, home, output, stop }
}

/** Mail carries a link to the server, which therefore knows by which address it is reached. */
function mailBy(smtp: string | undefined, port: number): Readonly<Record<string, string>> {
  if (smtp === undefined) return {}
  return {
    COLLOQUY_PUBLIC_URL: `http://localhost:${port}`,
    COLLOQUY_SMTP_URL: smtp,
    COLLOQUY_MAIL_FROM: 'colloquy@court.example.gov',
  }
}

/** `cp -a` keeps the owner of the database's files, which need not be who runs the tests. */
async function copyOfTrainingCourt(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'colloquy-journey-'))
  await promisify(execFile)('cp', ['-a', `${inject('trainingHome')}/.`, home])
  return home
}

/** Waits for the line that says it is ready; fails when the program ends first or takes too long. */
function ready(child: ChildProcess, line: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Not ready within ${readyWithinMs} ms`)), readyWithinMs)
    const settle = (act: () => void) => {
      clearTimeout(timer)
      act()
    }
    child.once('error', (error) => settle(() => reject(error)))
    child.once('exit', (code) => settle(() => reject(new Error(`It ended with exit code ${code ?? 'none'}`))))
    if (!child.stdout) return
    createInterface({ input: child.stdout }).on('line', (text) => {
      if (text.includes(line)) settle(resolve)
    })
  })
}

/** Asks the program to end and waits for it; ends it by force when it does not. */
async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGINT')
  const timer = setTimeout(() => child.kill('SIGKILL'), stopsWithinMs)
  await ended
  clearTimeout(timer)
}

/** A port that nobody listens on now. */
async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('The machine gave no port.')
  return address.port
}
