import { Worker } from 'node:worker_threads'
import type { WrittenLanguage } from '../../vocabulary/code-lists.ts'
import type { Json } from './printable.ts'
import { JobResult } from './typeset-job.ts'

export interface PaperOptions {
  /** The title a screen reader announces and a window shows. */
  readonly title: string
  readonly lang: WrittenLanguage
}

/** Sets papers as tagged PDF (PDF/UA-1) from Typst templates, in a thread of its own. */
export interface Typesetter {
  /**
   * Sets a template with data. Texts are data, never source; what no font can show is written as its code point and
   * the paper says so. Equal data gives equal bytes when the template says `set document(date: none)`.
   * @param template the name of a template, without its ending
   * @throws Error when the template fails or takes longer than the limit
   */
  readonly typeset: (template: string, data: Json, options: PaperOptions) => Promise<Uint8Array<ArrayBuffer>>
  close(): Promise<void>
}

interface Waiting {
  readonly resolve: (pdf: Uint8Array<ArrayBuffer>) => void
  readonly reject: (reason: Error) => void
  readonly timer: NodeJS.Timeout
}

const tooLongMs = 30_000

/** A typesetter for the templates of a folder. The thread starts with the first paper and does not keep the process alive. */
export function openTypesetter(templates: string, limitMs: number = tooLongMs): Typesetter {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let lastId = 0

  const settle = (id: number, act: (one: Waiting) => void) => {
    const one = waiting.get(id)
    if (!one) return
    clearTimeout(one.timer)
    waiting.delete(id)
    act(one)
    if (waiting.size === 0) worker?.unref()
  }
  const failAll = (reason: Error) => {
    worker = null
    for (const id of waiting.keys()) settle(id, (one) => one.reject(reason))
  }
  const start = (): Worker => {
    const started = new Worker(new URL('./typeset-worker.ts', import.meta.url), { workerData: { templates } })
    started.on('message', (message: unknown) => {
      const result = JobResult.parse(message)
      settle(result.id, (one) =>
        'pdf' in result
          ? one.resolve(result.pdf)
          : one.reject(new Error(`The paper could not be set: ${result.failed}`)),
      )
    })
    started.on('error', (error: Error) => {
      if (worker === started) failAll(error)
    })
    return started
  }

  return {
    typeset: (template, data, { title, lang }) =>
      new Promise((resolve, reject) => {
        worker ??= start()
        worker.ref()
        const id = (lastId += 1)
        const timer = setTimeout(() => {
          void worker?.terminate()
          failAll(new Error(`Setting ${template} took longer than ${limitMs} ms and was stopped.`))
        }, limitMs)
        waiting.set(id, { resolve, reject, timer })
        worker.postMessage({ id, template, data, title, lang })
      }),
    close: async () => {
      await worker?.terminate()
      failAll(new Error('The typesetter was closed.'))
    },
  }
}
