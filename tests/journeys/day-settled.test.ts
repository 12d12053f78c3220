import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { readMyDay } from '../../contract/work.ts'
import { look } from './support/look.ts'
import { trainingStage } from './support/training-stage.ts'

const { url, stage } = await trainingStage()

/** A write and the reading anew after it. */
const soon = { timeout: 10_000 }

/** Somebody's day, with the first item of a situation under the keyboard. */
async function atItem(key: string, situation: string): Promise<{ page: Page; words: string; who: string }> {
  const { body } = await (await stage.as(key)).call(readMyDay)
  const item = readMyDay.response.parse(body).now.find((one) => one.situation === situation)
  if (!item) throw new Error(`The day of ${key} has no ${situation}`)
  const who = item.case.defendant ?? item.case.number ?? ''
  const page = await stage.page(key)
  await page.goto(`${url}/my-day`)
  const row = page.locator('.item').filter({ hasText: item.words }).filter({ hasText: who }).first()
  const act = row.getByRole('button', { name: new RegExp(`^${RegExp.escape(item.action.label)}`) })
  await act.waitFor()
  for (let n = 0; n < 60 && !(await act.evaluate((one) => one === document.activeElement)); n += 1)
    await page.keyboard.press('j')
  return { page, words: item.words, who }
}

const panel = (page: Page, words: string) => page.getByRole('region', { name: words, exact: true })

/** The name of what has the focus, with the item in which it stands. */
const focusedItem = async (page: Page): Promise<string> =>
  await page.evaluate(() => document.activeElement?.closest('.item, section')?.textContent ?? 'nowhere')

describe('a day that is settled where it stands', () => {
  it('opens the act below its item, and Escape goes back to it', async () => {
    const { page, words, who } = await atItem('defender.marsh', 'offer-to-convey')
    await page.keyboard.press('Enter')
    await panel(page, words).getByRole('button', { name: 'Record the conveyance' }).waitFor()
    await look(page, 'my-day-settled-here')
    await page.keyboard.press('Escape')
    await panel(page, words).waitFor({ state: 'hidden' })
    expect(await focusedItem(page)).toContain(who)
    expect(new URL(page.url()).pathname).toBe('/my-day')
  })

  it('has one act open at a time: to open one closes the other, and it stays in sight', async () => {
    const page = await stage.page('defender.marsh')
    await page.goto(`${url}/my-day`)
    const acts = page.locator('.item__button[aria-expanded]')
    await acts.nth(1).waitFor()
    const expanded = async () => [
      await acts.nth(0).getAttribute('aria-expanded'),
      await acts.nth(1).getAttribute('aria-expanded'),
    ]
    await acts.nth(0).click()
    await page.locator('.item__here').waitFor()
    expect(await expanded()).toEqual(['true', 'false'])
    await acts.nth(1).click()
    await expect.poll(expanded).toEqual(['false', 'true'])
    expect(await page.locator('.item__here').count()).toBe(1)
    await expect.poll(async () => await acts.nth(1).isVisible()).toBe(true)
    await page.keyboard.press('Escape')
  })

  it('records a conveyance by keys; the item goes, and the keyboard stays on the day', async () => {
    const { page, words, who } = await atItem('defender.marsh', 'offer-to-convey')
    const items = page.locator('.item').filter({ hasText: words }).filter({ hasText: who })
    const before = await items.count()
    await page.keyboard.press('Enter')
    const record = panel(page, words).getByRole('button', { name: 'Record the conveyance' }).first()
    await record.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('In person', { exact: true }).click()
    await dialog.getByRole('combobox', { name: 'In which language' }).selectOption('English')
    await dialog.getByRole('textbox', { name: 'What was said' }).focus()
    await page.keyboard.press('Control+Enter')
    await expect.poll(async () => await items.count(), soon).toBe(before - 1)
    await expect.poll(async () => await focusedItem(page), soon).not.toBe('nowhere')
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false)
  })

  it('enters by two keys what became of a hearing whose day has passed; the item goes', async () => {
    const { page, words, who } = await atItem('clerk.pell', 'outcome-to-enter')
    const items = page.locator('.item').filter({ hasText: words }).filter({ hasText: who })
    const before = await items.count()
    await page.keyboard.press('Enter')
    await panel(page, words).getByRole('button', { name: 'Held' }).waitFor()
    await look(page, 'my-day-outcome')
    await page.keyboard.press('h')
    await panel(page, words).getByText('What follows?').waitFor()
    await page.keyboard.press('1')
    await expect.poll(async () => await items.count(), soon).toBe(before - 1)
  })

  it('puts an item off, and a key takes that back', async () => {
    const { page, words, who } = await atItem('prosecution-supervisor.calloway', 'draft-to-approve')
    const item = page.locator('.item').filter({ hasText: words }).filter({ hasText: who }).first()
    const items = page.locator('.item').filter({ hasText: words })
    const before = await items.count()
    await item.getByRole('button', { name: /^Put off/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: 'Not now' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(async () => await items.count(), soon).toBe(before - 1)
    await page.getByRole('status').getByText(`“${words}” was put off`).waitFor()
    await look(page, 'undo')
    await page.keyboard.press('u')
    await expect.poll(async () => await items.count(), soon).toBe(before)
  })
})

describe('what may be taken back', () => {
  it('is a saved view that was forgotten: it is there again with its filters', async () => {
    const page = await stage.page('prosecutor.reyes')
    await page.goto(`${url}/cases?custody=in-custody`)
    await page.getByRole('button', { name: 'Save this view' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Held')
    await dialog.getByRole('button', { name: 'Save the view' }).click()
    await page.getByRole('button', { name: 'Forget' }).click()
    await page.getByText('The view “Held” was forgotten').waitFor()
    const views = page.getByRole('combobox', { name: 'Saved view' })
    await expect.poll(async () => await views.getByRole('option', { name: 'Held' }).count()).toBe(0)
    await page.keyboard.press('u')
    await views.getByRole('option', { name: 'Held' }).waitFor({ state: 'attached' })
    await views.selectOption('Held')
    await page.waitForURL(/custody=/)
    expect(await page.getByText('The view “Held” was forgotten').count()).toBe(0)
  })

  it('is what was marked as read, one notification or all of them', async () => {
    const page = await stage.page('prosecutor.reyes')
    await page.goto(`${url}/notices`)
    const rows = page.locator('.notices--page > li')
    await rows.first().waitFor()
    // Others may come in above it meanwhile.
    const at = await rows.first().locator('time').getAttribute('datetime')
    const row = rows.filter({ has: page.locator(`time[datetime="${at}"]`) }).first()
    const asRead = row.getByRole('button', { name: 'Mark as read' })
    const asUnread = row.getByRole('button', { name: 'Mark as unread' })
    await asRead.click()
    await asUnread.waitFor()
    await page.keyboard.press('u')
    await asRead.waitFor()
    await page.getByRole('button', { name: 'Mark all as read' }).click()
    await asUnread.waitFor()
    await page.keyboard.press('u')
    await asRead.waitFor()
    expect(await asUnread.count()).toBe(0)
  })

  it('is what was typed and given up', async () => {
    const page = await stage.page('officer.doyle')
    await page.goto(`${url}/referrals/new`)
    const narrative = page.getByRole('textbox', { name: 'Narrative' })
    await narrative.fill('He ran toward the river.')
    await page.reload()
    await page.getByRole('button', { name: 'Start over' }).click()
    await expect.poll(async () => await narrative.inputValue()).toBe('')
    await page.getByRole('button', { name: /^Undo/ }).click()
    await expect.poll(async () => await narrative.inputValue()).toBe('He ran toward the river.')
  })
})
