import { describe, expect, it } from 'vitest'
import { tidyLine, tidyLines } from './tidy-text.ts'

describe('text that was pasted', () => {
  it.each([
    ['a no-break space becomes a space', 'State\u00a0v.\u202fDoe', 'State v. Doe'],
    ['a soft hyphen and a zero-width space vanish', 'con\u00adfer\u200bral', 'conferral'],
    ['a mark of byte order vanishes', '\ufeffReport', 'Report'],
    ['control signs vanish', 'a\u0000b\u0007c', 'abc'],
    ['a mark that turns the direction vanishes', 'invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['quotes and dashes stay as they were typed', '“He said ‘no’ – twice”', '“He said ‘no’ – twice”'],
    ['emoji stay whole', '👩🏽‍⚖️ 👍', '👩🏽‍⚖️ 👍'],
    ['a name from right to left stays', 'محمد الأحمد', 'محمد الأحمد'],
    ['a joiner inside a Persian name stays', 'علی\u200cرضا', 'علی\u200cرضا'],
    ['an accent is one sign, however it was typed', 'Mun\u0303oz', 'Muñoz'],
  ])('%s', (_what, pasted, tidy) => {
    expect(tidyLines(pasted)).toBe(tidy)
    expect(tidyLine(pasted)).toBe(tidy)
  })

  it('keeps its lines where there may be several', () => {
    expect(tidyLines('one\r\ntwo\u000bthree\u2028four\rfive')).toBe('one\ntwo\nthree\nfour\nfive')
  })

  it('becomes one line where there is but one', () => {
    expect(tidyLine('Dana\r\nWhitlock\tJr.')).toBe('Dana Whitlock Jr.')
  })

  it('loses nothing of a long narrative', () => {
    const narrative = 'The suspect ran. '.repeat(1_000)
    expect(tidyLines(narrative)).toBe(narrative)
  })
})
