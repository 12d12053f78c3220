import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { readAgreement } from '../../contract/agreement.ts'
import { acceptedOffer } from './steps/accepted-offer.ts'
import { draftAgreement, shareAgreement } from './steps/agreement.ts'
import { trainingStage } from './support/training-stage.ts'

const { url, stage } = await trainingStage()
let caseId = ''

beforeAll(async () => {
  caseId = await acceptedOffer(stage)
  const prosecutor = await at('prosecutor.reyes')
  await draftAgreement(prosecutor, { factualBasis: 'The defendant took a tablet out of a parked sedan.' })
  await shareAgreement(await at('defender.marsh'), 'Read it before you sign.')
})

/** Somebody at the agreement, or at the page on which the defendant signs it. */
async function at(key: string, part: 'agreement' | 'sign' = 'agreement'): Promise<Page> {
  const page = await stage.page(key)
  await page.goto(`${url}/cases/${caseId}/${part}`)
  return page
}

/** Presses the button, and gives the question that it asks. */
async function asked(page: Page) {
  await page.getByRole('button', { name: 'Sign the agreement', exact: true }).click()
  const dialog = page.getByRole('dialog').filter({ visible: true })
  await dialog.waitFor()
  return { dialog, sign: dialog.getByRole('button', { name: 'Sign the agreement' }) }
}

/** Who has signed, as the server has it for somebody who is not at it. */
async function signed(): Promise<readonly string[]> {
  const { body } = await (await stage.as('prosecution-supervisor.calloway')).call(readAgreement, { params: { caseId } })
  const signatures = readAgreement.response.parse(body).agreement?.signatures ?? []
  return signatures.flatMap(({ by }) => by?.name ?? [])
}

describe('while one signs', () => {
  it('the answer is lost: nobody claims that it was signed, and pressed again it is signed once', async () => {
    const first = await stage.page('prosecutor.reyes')
    // The page does not hear of it otherwise either.
    await first.route('**/api/stream**', async (route) => await route.abort('connectionreset'))
    const page = await at('prosecutor.reyes')
    let arrived = 0
    await page.route('**/agreement/sign', async (route) => {
      arrived += 1
      if (arrived > 1) return await route.continue()
      // It arrives, and the answer does not.
      await route.fetch()
      return await route.abort('connectionreset')
    })
    const { dialog, sign } = await asked(page)
    await sign.click()
    await dialog.getByRole('heading', { name: 'No answer came' }).waitFor()
    expect(await signed()).toEqual(['Marisol Reyes'])
    await sign.click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('Prosecutor: Marisol Reyes').waitFor()
    expect(arrived).toBe(2)
    expect(await signed()).toEqual(['Marisol Reyes'])
    await page.unroute('**/api/stream**')
  })

  it('the network is gone: nothing is signed, and once it is back the same press signs', async () => {
    const page = await at('defendant.whitlock', 'sign')
    const { dialog, sign } = await asked(page)
    await page.context().setOffline(true)
    await sign.click()
    await dialog.getByRole('heading', { name: 'No answer came' }).waitFor()
    expect(await signed()).not.toContain('Dana Whitlock')
    await page.context().setOffline(false)
    await sign.click()
    await page.getByRole('heading', { name: 'Your signature' }).waitFor()
    // The system carries it to the parties, a moment later.
    const ofTheDefendant = async () => (await signed()).filter((name) => name === 'Dana Whitlock')
    await expect.poll(async () => (await ofTheDefendant()).length).toBe(1)
    // And it is the only one, when all is carried.
    await stage.settle()
    expect(await ofTheDefendant()).toHaveLength(1)
  })

  it('the browser’s way back leads to no second signing', async () => {
    const page = await stage.page('defendant.whitlock')
    await page.goto(`${url}/my-case`)
    await page.goBack()
    await page.getByRole('heading', { name: 'Your signature' }).waitFor()
    expect(await page.getByRole('button', { name: 'Sign the agreement' }).count()).toBe(0)
  })

  it('the same person signs in another tab: the question goes from this one, and one signature stands', async () => {
    const page = await at('defender.marsh')
    const other = await page.context().newPage()
    await other.goto(page.url())
    const [here, there] = [await asked(page), await asked(other)]
    for (const { dialog } of [here, there])
      await dialog.getByLabel('I advised the defendant of the immigration consequences').check()
    await there.sign.click()
    await there.dialog.waitFor({ state: 'hidden' })
    await page.getByText('Counsel for the defendant: Theo Marsh').waitFor()
    await here.dialog.waitFor({ state: 'hidden' })
    expect((await signed()).filter((name) => name === 'Theo Marsh')).toHaveLength(1)
  })

  it('the screen is locked: the question is there again after it is unlocked', async () => {
    const page = await at('prosecutor.reyes')
    await page.getByRole('button', { name: 'Record what the victims were told' }).click()
    const dialog = page.getByRole('dialog').filter({ visible: true })
    await dialog.getByLabel('Yes').check()
    const other = await page.context().newPage()
    await other.goto(url)
    await other.locator('.shell__person-button').click()
    await other.getByRole('button', { name: 'Lock the screen' }).click()
    const lock = page.getByRole('dialog', { name: 'Locked' })
    await lock.getByRole('button', { name: 'Unlock' }).click()
    await lock.waitFor({ state: 'hidden' })
    expect(await dialog.getByLabel('Yes').isChecked()).toBe(true)
  })
})
