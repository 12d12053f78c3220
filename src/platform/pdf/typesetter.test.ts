import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTypesetter, type Typesetter } from './typesetter.ts'

let folder: string
let typesetter: Typesetter

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'templates-'))
  await writeFile(
    join(folder, 'note.typ'),
    `#let input = json(bytes(sys.inputs.paper))
     #set document(title: input.title, date: none)
     #set text(lang: sys.inputs.lang, font: ("Libertinus Serif", "DejaVu Sans"), fallback: false)
     = Note
     #input.data.text`,
  )
  await writeFile(join(folder, 'broken.typ'), '#let input = json(bytes(sys.inputs.paper))\n#input.data.nowhere')
  await writeFile(
    join(folder, 'slow.typ'),
    '#for a in range(9000) { for b in range(9000) { let c = calc.rem(a * b, 7) } }',
  )
  typesetter = openTypesetter(folder)
})
afterAll(async () => {
  await typesetter.close()
  await rm(folder, { recursive: true })
})

const options = { title: 'A note', lang: 'en' } as const
const set = (text: string) => typesetter.typeset('note', { text }, options)

describe('the typesetter', () => {
  it('makes tagged PDF that declares PDF/UA-1, its language and its title', async () => {
    const pdf = Buffer.from(await set('Hello')).toString('latin1')
    expect(pdf).toMatch(/^%PDF-1\.\d/)
    expect(pdf).toContain('pdfuaid:part>1<')
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toMatch(/\/Lang ?\(en\)/)
    expect(pdf).toContain('A note')
  })

  it('makes equal bytes of equal data', async () => expect(await set('Same')).toEqual(await set('Same')))

  it('takes source in a text for text', async () => {
    await expect(set('#panic("no") $x$ @nowhere `raw` \\ */ /*')).resolves.toBeInstanceOf(Uint8Array)
  })

  it.each([
    ['letters', 0x0, 0x3000],
    ['ideographs, surrogates and private letters', 0xd000, 0x10000],
    ['emoji', 0x1f000, 0x20000],
  ])('is not stopped by any character: %s', async (_which, first, end) => {
    const characters = Array.from({ length: end - first }, (_each, index) => String.fromCodePoint(first + index))
    await expect(set(characters.join(' '))).resolves.toBeInstanceOf(Uint8Array)
  })

  it('says which template failed and why, and goes on', async () => {
    await expect(typesetter.typeset('broken', {}, options)).rejects.toThrow(/broken\.typ.*nowhere/)
    await expect(set('Still here')).resolves.toBeInstanceOf(Uint8Array)
  })

  it('stops waiting for a paper that takes too long, and starts anew', { timeout: 30_000 }, async () => {
    const hasty = openTypesetter(folder, 2_000)
    await expect(hasty.typeset('slow', {}, options)).rejects.toThrow('took longer than 2000 ms')
    await expect(hasty.typeset('note', { text: 'Again' }, options)).resolves.toBeInstanceOf(Uint8Array)
    await hasty.close()
  })
})
