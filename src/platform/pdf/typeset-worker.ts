import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { coverageOf } from './glyph-coverage.ts'
import { printable } from './printable.ts'
import { createCompiler, type CompileResult } from './typst-engine.ts'
import { Job, type JobResult } from './typeset-job.ts'

/** Runs in a thread of its own: typesetting is synchronous and would hold up the server. */
const { templates } = z.object({ templates: z.string() }).parse(workerData)

const require = createRequire(import.meta.url)
/** The widest of the free fonts: what the compiler's own serif lacks is set in it. Its name is in `paper.typ`. */
const wideFont = readFileSync(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'))
const covers = coverageOf(wideFont)
const compiler = createCompiler(templates, [wideFont])

parentPort?.on('message', (message: unknown) => {
  const job = Job.parse(message)
  parentPort?.postMessage(outcomeOf(job))
})

function outcomeOf(job: Job): JobResult {
  try {
    return { id: job.id, pdf: new Uint8Array(typeset(job)) }
  } catch (error) {
    return { id: job.id, failed: error instanceof Error ? error.message : String(error) }
  }
}

function typeset(job: Job): Uint8Array {
  const { data, replaced } = printable({ title: job.title, data: job.data }, covers)
  const compiled = compiler.compile({
    mainFilePath: join(templates, `${job.template}.typ`),
    inputs: { paper: JSON.stringify(data), lang: job.lang, unprintable: replaced.length > 0 ? 'some' : 'none' },
  })
  try {
    if (!compiled.result) throw new Error(faultOf(compiled))
    return compiler.pdf(compiled.result, { pdfStandard: 'ua-1' })
  } finally {
    // The compiler remembers every input, and each paper's data is an input seen once.
    compiler.evictCache(10)
  }
}

function faultOf(compiled: CompileResult): string {
  const faults = compiled.takeDiagnostics()?.shortDiagnostics ?? []
  return faults.map((fault) => `${basename(fault.path)}: ${fault.message}`).join('; ')
}
