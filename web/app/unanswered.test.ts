import { beforeEach, describe, expect, it, vi } from 'vitest'

/** The module as a page that was just loaded has it: only what the tab keeps is there. */
async function reloaded() {
  vi.resetModules()
  const { keepDraftsOf } = await import('./draft-store.ts')
  return { keepDraftsOf, ...(await import('./unanswered.ts')) }
}

const offer = 'plea.draft-offer {"body":{"message":"Two years"}}'

/** All that the tab keeps, as text. */
const kept = () => JSON.stringify(Object.keys(sessionStorage).map((name) => [name, sessionStorage.getItem(name)]))

beforeEach(() => sessionStorage.clear())

describe('the key under which something is sent', () => {
  it('is the same until an answer comes', async () => {
    const page = await reloaded()
    page.keepDraftsOf('reyes')
    const key = page.unansweredKey(offer)
    expect(page.unansweredKey(offer)).toBe(key)
    page.wasAnswered(offer)
    expect(page.unansweredKey(offer)).not.toBe(key)
  })

  it('is the same after a reload, so that it is done once', async () => {
    const before = await reloaded()
    before.keepDraftsOf('reyes')
    const key = before.unansweredKey(offer)
    const after = await reloaded()
    after.keepDraftsOf('reyes')
    expect(after.unansweredKey(offer)).toBe(key)
    expect(after.unansweredKey(`${offer} `)).not.toBe(key)
  })

  it('is another for another person', async () => {
    const before = await reloaded()
    before.keepDraftsOf('reyes')
    const key = before.unansweredKey(offer)
    const after = await reloaded()
    after.keepDraftsOf('lindqvist')
    expect(after.unansweredKey(offer)).not.toBe(key)
  })

  it('leaves nothing in the tab of what was sent, and of a password nothing at all', async () => {
    const page = await reloaded()
    page.keepDraftsOf('reyes')
    page.unansweredKey(offer)
    expect(kept()).not.toContain('Two years')
    const before = kept()
    page.unansweredKey('identity.unlock {"body":{"password":"correct horse"}}')
    page.unansweredKey('identity.change {"body":{"newPassword":"correct horse"}}')
    expect(kept()).toBe(before)
  })
})
