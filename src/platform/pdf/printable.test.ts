import { describe, expect, it } from 'vitest'
import { printable } from './printable.ts'

/** A font of the Latin letters alone. */
const latin = (codePoint: number) => codePoint >= 0x20 && codePoint < 0x250

const shown = (text: string) => printable(text, latin).data

describe('a text that goes on paper', () => {
  it.each([
    ['what the font can show stays', 'Zoë Ibáñez', 'Zoë Ibáñez'],
    ['what it cannot show is written as its code point', 'a😀b', 'a[U+1F600]b'],
    ['an override of the reading direction is made visible', 'pay \u202E001$', 'pay [U+202E]001$'],
    ['a control character is made visible', 'a\u0000b', 'a[U+0000]b'],
    ['paragraphs stay', 'one\r\ntwo', 'one\ntwo'],
    ['a letter and its accent become one letter', 'Jose\u0301', 'José'],
    ['half a surrogate pair does not break it', 'a\uD800b', 'a[U+FFFD]b'],
  ])('%s', (_law, text, paper) => expect(shown(text)).toBe(paper))

  it('is found in lists and members, and each replaced character is named once', () => {
    const { data, replaced } = printable({ names: ['漢', '漢字'], count: 2, none: null, gone: undefined }, latin)
    expect(data).toEqual({ names: ['[U+6F22]', '[U+6F22][U+5B57]'], count: 2, none: null })
    expect(replaced).toEqual(['漢', '字'])
  })
})
