import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { openPaperTypesetter, typesetPaper, type AgreementPaper } from '../src/filing/templates/papers.ts'
import { createCompiler } from '../src/platform/pdf/typst-engine.ts'
import { figureOf, type Figure } from './processes/asked.ts'

/** A plea agreement set by our typesetter, in its thread, beside the bare compiler called in place. */
export interface Typesetting {
  readonly whole: Figure
  readonly bare: Figure
  readonly ratio: number
}

const papers = 40

export async function measureTypesetting(): Promise<Typesetting> {
  const typesetter = openPaperTypesetter()
  try {
    const bareTypst = openBareTypst()
    const whole = async (n: number): Promise<void> =>
      void (await typesetPaper(typesetter.typeset, 'plea-agreement', paper(n), { title: 'Plea agreement', lang: 'en' }))
    const bare = async (n: number): Promise<void> => await Promise.resolve(bareTypst(paper(n)))
    // The first papers load fonts and templates.
    for (let n = 0; n < 3; n += 1) {
      await whole(-n)
      await bare(-n)
    }
    const times: Record<'whole' | 'bare', number[]> = { whole: [], bare: [] }
    for (let n = 1; n <= papers; n += 1)
      for (const [side, set] of [
        ['whole', whole],
        ['bare', bare],
      ] as const) {
        const begun = performance.now()
        await set(n * 2 + (side === 'bare' ? 1 : 0))
        times[side].push(performance.now() - begun)
      }
    const [a, b] = [figureOf(times.whole, sum(times.whole) / 1000), figureOf(times.bare, sum(times.bare) / 1000)]
    return { whole: a, bare: b, ratio: a.perSecond / b.perSecond }
  } finally {
    await typesetter.close()
  }
}

const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0)

function openBareTypst(): (paper: AgreementPaper) => void {
  const require = createRequire(import.meta.url)
  const templates = join(import.meta.dirname, '../src/filing/templates')
  const compiler = createCompiler(templates, [readFileSync(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'))])
  return (data) => {
    const { result } = compiler.compile({
      mainFilePath: join(templates, 'plea-agreement.typ'),
      inputs: { paper: JSON.stringify({ title: 'Plea agreement', data }), lang: 'en', unprintable: 'none' },
    })
    if (!result) throw new Error('the bare compiler could not set the paper')
    compiler.pdf(result, { pdfStandard: 'ua-1' })
    compiler.evictCache(10)
  }
}

const paper = (n: number): AgreementPaper => ({
  court: 'Circuit Court of Alder County',
  people: 'People of Alder County',
  defendant: 'Marisol Ibáñez',
  caseNumber: `B-${n}-01`,
  prosecutor: 'Counsel 1',
  counsel: 'Counsel 2',
  charges: [
    {
      count: '1',
      offense: 'Burglary',
      statute: '§ 20-2',
      class: 'Class 2 felony',
      disposition: 'Plead to the charge',
      plea: 'Guilty',
      maximum: '7 years',
    },
  ],
  terms: [
    { type: 'A', text: 'Counts 2 and 3 are dismissed.' },
    { type: 'B', text: 'Probation for 24 months.' },
  ],
  recitals: 'The parties have talked.',
  conditions: ['Restitution of $1,200 to the owner.'],
  promises: [{ type: 'A', text: 'Moves to dismiss counts 2 and 3.', owner: 'State’s Attorney', due: 'At sentencing' }],
  waivers: [],
  rights: ['Trial by jury.', 'To confront witnesses.', 'To remain silent.'],
  factualBasis: 'The defendant entered the shop at night and took goods.',
  supplementNumber: `SS-${n}`,
  interpreter: null,
  signatures: [
    { role: 'Prosecutor', name: 'Counsel 1' },
    { role: 'Defendant', name: 'Marisol Ibáñez' },
  ],
})
