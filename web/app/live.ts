import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { NudgeEvent, liveEvents, liveStreamPath } from '../../contract/live.ts'
import { invalidateAll, invalidateCase, invalidateLists } from './invalidate.ts'
import { sessionQuery } from './session.ts'
import { tellTabs, whenTabsTell } from './tabs.ts'

/** How the page hears of changes. */
export type Connection = 'connecting' | 'live' | 'broken'

const listsAtMostEveryMs = 1_500
const longestWaitMs = 30_000

let connection: Connection = 'connecting'
const watchers = new Set<() => void>()

function setConnection(next: Connection): void {
  if (next === connection) return
  connection = next
  for (const watcher of watchers) watcher()
}

/** How the live connection stands now. */
export function useConnection(): Connection {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => connection,
  )
}

/** Keeps what is on the screen in step with the server while somebody is signed in. */
export function useLive(personId: string): void {
  const client = useQueryClient()
  useEffect(() => openLive(client, personId), [client, personId])
}

/**
 * One stream for all tabs of the browser: the tab that holds the lock reads it and tells the others.
 * Where locks are missing (a page without TLS) each tab reads its own.
 */
function openLive(client: QueryClient, personId: string): () => void {
  const stop = new AbortController()
  const applied = applier(client, stop.signal)
  let leads = false
  const stopTabs = whenTabsTell((message) => {
    if (message.kind === 'connection-asked' && leads) tellTabs({ kind: 'connection', connection })
    if (message.kind === 'nudge') applied.nudge(message.nudge)
    else if (message.kind === 'connection') setConnection(message.connection)
    else if (message.kind === 'reset') applied.reset()
    else if (message.kind === 'ended') applied.ended()
  })
  const lead = () => {
    leads = true
    return follow(
      {
        nudge: (nudge) => {
          applied.nudge(nudge)
          tellTabs({ kind: 'nudge', nudge })
        },
        connection: (next) => {
          setConnection(next)
          tellTabs({ kind: 'connection', connection: next })
        },
        reset: () => {
          applied.reset()
          tellTabs({ kind: 'reset' })
        },
        ended: () => {
          applied.ended()
          tellTabs({ kind: 'ended' })
        },
      },
      stop.signal,
    )
  }
  tellTabs({ kind: 'connection-asked' })
  if ('locks' in navigator) {
    navigator.locks.request(`colloquy.live.${personId}`, { signal: stop.signal }, lead).catch(ignoreAbort)
  } else {
    void lead()
  }
  return () => {
    stopTabs()
    stop.abort()
    setConnection('connecting')
  }
}

function ignoreAbort(error: unknown): void {
  if (error instanceof DOMException && error.name === 'AbortError') return
  throw error
}

/** What is done about each event; lists are read again at most every second or so, however many cases move. */
function applier(client: QueryClient, signal: AbortSignal) {
  let listsAfter: number | undefined
  signal.addEventListener('abort', () => window.clearTimeout(listsAfter))
  return {
    nudge(nudge: NudgeEvent): void {
      if (nudge.caseId !== null) invalidateCase(client, nudge.caseId)
      listsAfter ??= window.setTimeout(() => {
        listsAfter = undefined
        invalidateLists(client)
      }, listsAtMostEveryMs)
    },
    reset: () => invalidateAll(client),
    ended: () => void client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  }
}

interface Heard {
  readonly nudge: (nudge: NudgeEvent) => void
  readonly connection: (next: Connection) => void
  readonly reset: () => void
  readonly ended: () => void
}

/**
 * Reads the stream until told to stop. The browser itself comes back after a broken connection and is told what it
 * missed; when it gives up, the stream is opened anew and begins with a reset.
 */
function follow(heard: Heard, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let wait = 1_000
    let timer: number | undefined
    let source: EventSource | undefined

    function open(): void {
      const opened = new EventSource(liveStreamPath)
      source = opened
      opened.addEventListener('open', () => {
        wait = 1_000
        heard.connection('live')
      })
      opened.addEventListener(liveEvents.nudge, (event) => {
        const nudge = NudgeEvent.safeParse(parseJson(event.data))
        if (nudge.success) heard.nudge(nudge.data)
      })
      opened.addEventListener(liveEvents.reset, heard.reset)
      opened.addEventListener(liveEvents.end, () => {
        opened.close()
        heard.connection('broken')
        heard.ended()
        again()
      })
      opened.addEventListener('error', () => {
        heard.connection('broken')
        if (opened.readyState !== EventSource.CLOSED) return
        heard.ended()
        again()
      })
    }

    function again(): void {
      timer = window.setTimeout(open, wait)
      wait = Math.min(wait * 2, longestWaitMs)
    }

    // A device that comes back need not wait for the next try.
    function atOnce(): void {
      window.clearTimeout(timer)
      source?.close()
      wait = 1_000
      open()
      heard.reset()
    }

    window.addEventListener('online', atOnce, { signal })
    signal.addEventListener('abort', () => {
      window.clearTimeout(timer)
      source?.close()
      resolve()
    })
    open()
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
