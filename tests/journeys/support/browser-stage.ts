import type { Browser as Chromium, Page } from 'playwright-core'
import { z } from 'zod'
import type { Route } from '../../../contract/route.ts'
import { uuidv7 } from '../../../src/platform/clock.ts'
import { trainingPeople, trainingPersonId, type TrainingKey } from '../../../src/server/seed/training-county.ts'
import type { Browser, CallInput, Reply } from '../../../src/server/testing.ts'
import type { Stage } from '../../access/teller.ts'
import { shot } from './shot.ts'
import { signInAs } from './sign-in-as.ts'

const isPerson = (key: string): key is TrainingKey => key in trainingPeople

/** What is to come comes live, within a second or two; a page that waits longer waits for nothing. */
const longestWaitMs = 15_000

export interface StageOptions {
  /** Who looks at it on a phone. */
  readonly phones?: readonly TrainingKey[]
  /** How a page is worked, when not with a mouse. */
  readonly hand?: (page: Page) => Page
}

/** A story told in a real browser: each person has a context of his own and sends from inside his own page. */
export class BrowserStage implements Stage {
  readonly #chromium: Chromium
  readonly #url: string
  readonly #phones: readonly TrainingKey[]
  readonly #hand: (page: Page) => Page
  readonly #pages = new Map<string, Page>()

  constructor(chromium: Chromium, url: string, { phones = [], hand = (page) => page }: StageOptions = {}) {
    this.#chromium = chromium
    this.#url = url
    this.#phones = phones
    this.#hand = hand
  }

  /** The person's page, signed in by the one click of the training court. */
  async page(key: string): Promise<Page> {
    const open = this.#pages.get(key)
    if (open) return open
    if (!isPerson(key)) throw new Error(`Nobody signs in as ${key}`)
    const isPhone = this.#phones.includes(key)
    const context = await this.#chromium.newContext({
      viewport: isPhone ? { width: 390, height: 844 } : { width: 1280, height: 800 },
      hasTouch: isPhone,
    })
    const page = this.#hand(await context.newPage())
    page.setDefaultTimeout(longestWaitMs)
    await page.goto(this.#url)
    await signInAs(page, trainingPeople[key].name)
    this.#pages.set(key, page)
    return page
  }

  /** Takes a picture of everybody's screen as it is, where pictures are wanted: what a step broke off at. */
  async shots(name: string): Promise<void> {
    for (const [key, page] of this.#pages) await shot(page, `${name}-${key}`)
  }

  async as(key: string): Promise<Browser> {
    const page = await this.page(key)
    if (!isPerson(key)) throw new Error(`Nobody signs in as ${key}`)
    return { personId: trainingPersonId(key), call: async (route, input = {}) => await send(page, route, input) }
  }

  /** The server's own worker reacts within some tens of milliseconds. */
  async settle(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 120))
  }
}

const Answer = z.object({ status: z.int(), text: z.string() })

/** Sends a request from inside the page, with its session, as the page's own client does. */
async function send(page: Page, route: Route, input: CallInput): Promise<Reply> {
  const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(input.params?.[name] ?? `:${name}`),
  )
  const query = new URLSearchParams(input.query ?? {}).toString()
  const headers = {
    ...(route.writes ? { 'idempotency-key': input.key ?? uuidv7() } : {}),
    ...(route.writes === 'edit' ? { 'if-match': `"${input.version ?? 1}"` } : {}),
    ...(input.bytes
      ? { 'content-type': 'application/octet-stream' }
      : route.writes
        ? { 'content-type': 'application/json' }
        : {}),
  }
  const body = input.bytes ? null : route.writes ? JSON.stringify(input.body ?? {}) : null
  const { status, text } = Answer.parse(
    await page.evaluate(
      async (request: {
        method: string
        url: string
        headers: Record<string, string>
        body: string | null
        bytes: number[] | null
      }) => {
        const session: { csrf: string } = await (await fetch('/api/session')).json()
        const answer = await fetch(request.url, {
          method: request.method,
          headers: { ...request.headers, 'x-colloquy-csrf': session.csrf },
          body: request.bytes ? new Uint8Array(request.bytes) : request.body,
        })
        return { status: answer.status, text: await answer.text() }
      },
      {
        method: route.method,
        url: query === '' ? path : `${path}?${query}`,
        headers,
        body,
        bytes: input.bytes ? [...input.bytes] : null,
      },
    ),
  )
  return { status, text, headers: {}, body: parsed(text) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
