import { describe, expect, it } from 'vitest'
import { listCases, takeScreening } from '../../contract/cases.ts'
import { axe } from './support/axe.ts'
import { look } from './support/look.ts'
import { trainingStage } from './support/training-stage.ts'

const { url, stage } = await trainingStage({ phones: ['defendant.whitlock'] })

const newcomer = 'prosecutor.lindqvist'

describe('the first hour in the training court', () => {
  it('begins with nothing done, whatever the histories did in this name, and sees by itself what is done', async () => {
    const page = await stage.page(newcomer)
    await page.getByRole('link', { name: 'First hour' }).click()
    await page.getByText(/^0 of \d+ done$/).waitFor()
    const exercise = page.getByRole('listitem').filter({ hasText: 'Take up a referral' })
    expect(await exercise.getByText('To do').isVisible()).toBe(true)
    await axe(page)

    const person = await stage.as(newcomer)
    const { body } = await person.call(listCases, { query: { stage: 'referred' } })
    const [referred] = listCases.response.parse(body).cases
    expect(referred).toBeDefined()
    const taken = await person.call(takeScreening, { params: { caseId: referred?.caseId ?? '' } })
    expect(taken.status).toBe(200)
    await page.getByText(/^1 of \d+ done$/).waitFor()
    expect(await exercise.getByText('Done', { exact: true }).isVisible()).toBe(true)
  })

  it('has exercises for a defendant, on a phone', async () => {
    const page = await stage.page('defendant.whitlock')
    await page.goto(`${url}/first-hour`)
    await page.getByText(/^\d of 2 done$/).waitFor()
    const titles = await page.getByRole('heading', { level: 2 }).allTextContents()
    expect(titles).toEqual(['Say that you saw the offer', 'Ask your lawyer a question'])
    await axe(page)
  })
})

describe('a defendant who reads Spanish', () => {
  it('has the frame, the help and the first hour in it, and can have them in English', async () => {
    const page = await stage.page('defendant.morales')
    await page.goto(`${url}/my-case`)
    await page.getByRole('heading', { level: 1, name: 'Mi caso' }).waitFor()
    const places = page.getByRole('navigation', { name: 'Principal' })
    await places.getByRole('link', { name: 'Primeros pasos' }).click()
    await page.getByRole('heading', { name: 'Haga una pregunta a su abogado' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('es')
    await page.getByRole('button', { name: 'Sobre esta página' }).click()
    await page.getByText('Ejercicios del tribunal de práctica.').waitFor()
    await look(page, 'first-hour-spanish')
    // It is remembered when the page is loaded anew, and is his to change.
    await page.reload()
    await places.getByRole('link', { name: 'Mi caso' }).click()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'First hour' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  })
})

describe('a screen', () => {
  it('explains itself by the keyboard alone, and gives the focus back', async () => {
    const page = await stage.page(newcomer)
    await page.goto(`${url}/cases`)
    const about = page.getByRole('button', { name: 'About this screen' })
    await about.focus()
    await page.keyboard.press('Enter')
    const panel = page.getByRole('region', { name: 'About this screen' })
    await panel.getByText('All cases in which you have a part.').waitFor()
    await axe(page)
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'hidden' })
    expect(await about.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('that is not there says what to do next', async () => {
    const page = await stage.page(newcomer)
    await page.goto(`${url}/nowhere`)
    await page.getByRole('heading', { name: 'There is nothing here for you' }).waitFor()
    await axe(page)
    await page.getByRole('link', { name: 'Go to your work' }).click()
    await page.getByRole('heading', { level: 1, name: 'My day' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/my-day')
  })
})
