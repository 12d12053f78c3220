import { describe, expect, it } from 'vitest'
import { aDraft } from '../screens/ways.ts'
import { follow, region } from './support/hand.ts'
import { look } from './support/look.ts'
import { trainingStage } from './support/training-stage.ts'

const { url, stage } = await trainingStage()

const question = 'By when must trial begin after the charge is public and the defendant has appeared?'

describe('the law on the screen', () => {
  it('is found by words and kind, tried on an invented case, and gone back to by its address', async () => {
    const page = await stage.page('prosecutor.reyes')
    await follow(page, 'Law')
    await page.getByRole('link', { name: 'United States District Courts' }).click()
    await page.getByRole('searchbox', { name: /^Words/ }).fill('3161')
    await page.getByLabel('Kind').selectOption('Speedy-trial clocks')
    await page.waitForURL(/3161.*kind=clock|kind=clock.*3161/)
    await look(page, 'law-found')
    await page.getByRole('link', { name: question }).click()
    await page.getByRole('heading', { level: 1, name: question }).waitFor()
    await page.getByText('No lawyer has checked it.').first().waitFor()

    // Without events it asks for them; each is supposed by one press and then set.
    const tried = region(page, 'What if')
    await tried.getByLabel('On the day').fill('3/2/2026')
    await tried.getByRole('button', { name: 'See the answer' }).click()
    await tried.getByText('Something is not known yet').waitFor()
    await tried.getByRole('button', { name: 'Suppose that it was on the day asked about' }).first().click()
    await tried.getByRole('group', { name: 'Event 1' }).getByLabel('Day', { exact: true }).fill('1/5/2026')
    await tried.getByRole('button', { name: 'See the answer' }).click()
    await tried.getByRole('button', { name: 'Suppose that it was on the day asked about' }).click()
    await tried.getByRole('group', { name: 'Event 2' }).getByLabel('Day', { exact: true }).fill('1/12/2026')
    await tried.getByRole('button', { name: 'See the answer' }).click()
    const stretch = tried.getByRole('listitem').filter({ hasText: '49 days charged' })
    await stretch.getByText('49 days charged').click()
    await stretch.getByText('No exclusion covers these days: they are counted.').waitFor()
    await tried.getByText('The same as a table').click()
    await tried.getByRole('table', { name: 'Days charged and excluded' }).waitFor()
    await look(page, 'law-tried')

    // The address alone brings it back; going back takes the last step off.
    const address = page.url()
    await page.goBack()
    await tried.getByText('49 days charged').waitFor({ state: 'detached' })
    await page.goto(address)
    await tried.getByText('49 days charged').first().waitFor()
  })

  it('is a step away from a figure of a case: its source leads to the rule of the court', async () => {
    const page = await stage.page('prosecutor.reyes')
    await page.goto(url)
    await aDraft(page)
    await page.getByRole('region', { name: 'Before it goes out' }).getByRole('button', { name: /^Why/ }).first().click()
    const why = page.getByRole('dialog', { name: /^Why/ }).filter({ visible: true })
    await why.getByRole('link', { name: 'The rule, with its history and examples' }).click()
    await page.waitForURL(/\/law\/training-county\?q=/)
    await page.getByRole('table').getByRole('link').first().click()
    await page.waitForURL(/\/law\/training-county\/[^?]+/)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.getByText('Not found').count()).toBe(0)
  })

  it('a day that is none is told in words at the answer', async () => {
    const page = await stage.page('prosecutor.reyes')
    await page.goto(`${url}/law/training-county/court.closed-days`)
    const tried = region(page, 'What if')
    await tried.getByLabel('Is the court closed on the day').fill('7/3/2026')
    await tried.getByRole('button', { name: 'See the answer' }).click()
    await tried.getByText(/^The court is (open|closed) on that day/).waitFor()
    await tried.getByLabel('Is the court closed on the day').fill('2/30/2026')
    await tried.getByRole('button', { name: 'See the answer' }).click()
    await tried.getByText('is no date of the calendar').waitFor()
    expect(await tried.getByText(/^The court is (open|closed) on that day/).count()).toBe(0)
  })

  it('a lawyer vouches for a rule; nobody else is offered it', async () => {
    const path = '/law/us-federal/deadline.preliminary-hearing'
    const officer = await stage.page('officer.doyle')
    await officer.goto(`${url}${path}`)
    await officer.getByText('Nobody yet.').waitFor()
    expect(await officer.getByRole('button', { name: 'Record that I checked it' }).count()).toBe(0)

    const judge = await stage.page('judge.abara')
    await judge.goto(`${url}${path}`)
    await judge.getByRole('button', { name: 'Record that I checked it' }).click()
    const dialog = judge.getByRole('dialog')
    await dialog.getByText('You state under your name').waitFor()
    await look(judge, 'law-check')
    await dialog.getByRole('button', { name: 'Record that I checked it' }).click()
    await dialog.getByText('Say against what you checked it').first().waitFor()
    await dialog.getByLabel('Against what did you check it?').fill('The rules as of December 2025.')
    await dialog.getByRole('button', { name: 'Record that I checked it' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await judge.getByText('Ada Abara checked it against its source').first().waitFor()
    await officer.reload()
    await officer.getByText('The rules as of December 2025.').waitFor()
  })
})
