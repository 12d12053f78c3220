import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepDraftsOf } from './draft-store.ts'
import { speak, speakAsCase, speakAtFirst, speakAtSignIn } from './language.ts'

const page = { documentElement: { lang: 'en' } }
vi.stubGlobal('document', page)
afterAll(() => vi.unstubAllGlobals())

const comesIn = (person: string) => {
  keepDraftsOf(person)
  speakAtFirst(person, 'en')
}

beforeEach(() => {
  sessionStorage.clear()
  keepDraftsOf('nobody')
})

describe('the language that was chosen before signing in', () => {
  it('is that of whoever signs in, on a page that has Spanish', () => {
    speakAtSignIn('es')
    comesIn('morales')
    speakAsCase('en')
    expect(page.documentElement.lang).toBe('es')
  })

  it('is his again when his session is read again', () => {
    speakAtSignIn('es')
    comesIn('morales')
    comesIn('morales')
    speakAsCase('en')
    expect(page.documentElement.lang).toBe('es')
  })

  it('is nobody else’s: the next person in that tab is spoken to as his case has it', () => {
    speakAtSignIn('es')
    comesIn('morales')
    comesIn('whitlock')
    speakAsCase('en')
    expect(page.documentElement.lang).toBe('en')
  })

  it('gives way to what he chose afterwards', () => {
    speakAtSignIn('es')
    comesIn('morales')
    speak('en')
    speakAsCase('es')
    expect(page.documentElement.lang).toBe('en')
  })
})
