import { describe, expect, it } from 'vitest'
import { qrPicture } from './qr-picture.ts'

const uri = 'otpauth://totp/Colloquy:ida%40court.example?issuer=Colloquy&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const { size, path } = qrPicture(uri)
const dark = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`))
const isDark = (x: number, y: number) => dark.has(`${x} ${y}`)

const finder = ['#######', '#     #', '# ### #', '# ### #', '# ### #', '#     #', '#######']
const square = (left: number, top: number) =>
  finder.map((row, y) => Array.from(row, (_, x) => (isDark(left + x, top + y) ? '#' : ' ')).join(''))

describe('ISO/IEC 18004: the picture of a text', () => {
  it('has the three marks by which a reader finds it, within a margin of four light modules', () => {
    expect(square(4, 4)).toEqual(finder)
    expect(square(size - 11, 4)).toEqual(finder)
    expect(square(4, size - 11)).toEqual(finder)
    const inMargin = (at: number) => at < 4 || at >= size - 4
    expect([...dark].map((place) => place.split(' ').map(Number)).filter((xy) => xy.some(inMargin))).toEqual([])
  })

  it('is of a version that exists: 17 modules and four for each version', () => {
    expect((size - 8 - 17) % 4).toBe(0)
  })

  it('differs for another key', () => {
    expect(qrPicture(`${uri}X`).path).not.toBe(path)
  })
})
