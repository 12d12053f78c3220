import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { trainingPeople } from '../../src/server/seed/training-county.ts'
import { axe } from './support/axe.ts'
import { signInAs } from './support/sign-in-as.ts'
import { trainingStage } from './support/training-stage.ts'

const { url, chromium } = await trainingStage()

describe('a defendant who reads Spanish, on a phone', () => {
  let page: Page
  const accept = () => page.getByRole('button', { name: 'Quiero aceptar', exact: true })

  beforeAll(async () => {
    page = await (await chromium.newContext({ viewport: { width: 390, height: 844 } })).newPage()
    page.setDefaultTimeout(20_000)
    await page.goto(url)
    await signInAs(page, trainingPeople['defendant.morales'].name)
    await accept().waitFor()
  })
  afterAll(async () => await page.context().close())

  it('is told first when and where the next day in court is, in words', async () => {
    const next = page.getByRole('heading', { name: 'Su próxima fecha en el tribunal' }).locator('..')
    await next.getByText(/sala \d+/).waitFor()
    expect(await next.textContent()).toMatch(/\d+ de \p{L}+ de 20\d\d, a las \d+:\d\d\sa\.\sm\..*sala \d+/u)
    await axe(page)
  })

  it('reads in Spanish that nothing was sent, and that it was not saved; then it is', async () => {
    await accept().click()
    const dialog = page.getByRole('dialog')
    const send = dialog.getByRole('button', { name: 'Quiero aceptar' })
    await page.context().setOffline(true)
    await page.getByText('Sin conexión.', { exact: false }).first().waitFor()
    await send.click()
    await dialog.getByRole('heading', { name: 'No llegó respuesta' }).waitFor()
    await page.context().setOffline(false)
    const fault = { type: '/problems/fault', title: 'Something went wrong', status: 500, instance: 'urn:incident:1' }
    await page.route('**/decisions', (route) =>
      route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(fault) }),
    )
    await send.click()
    await dialog.getByRole('heading', { name: 'Esto no se guardó' }).waitFor()
    expect(await dialog.getByRole('alert').textContent()).not.toContain('Something')
    await axe(page)
    await page.unrouteAll()
    await send.click()
    await page.getByText('Usted dijo a su abogado que quiere aceptar.').waitFor()
  })

  it('has the locked screen in Spanish', async () => {
    await page.locator('.shell__person-button').click()
    await page.getByRole('button', { name: 'Bloquear la pantalla' }).click()
    const lock = page.getByRole('dialog', { name: 'Pantalla bloqueada' })
    await axe(page)
    expect(await lock.textContent()).toContain('Lo que usted escribió se conserva.')
    await lock.getByRole('button', { name: 'Desbloquear' }).click()
    await lock.waitFor({ state: 'detached' })
  })

  it('has his account, what can be done and how the page looks in Spanish', async () => {
    await page.goto(`${url}/account`)
    await page.getByRole('heading', { level: 1, name: 'Su cuenta' }).waitFor()
    const account = await page.getByRole('main').textContent()
    expect(account).toContain('Usted esPersona acusada')
    expect(account).not.toMatch(/\b(the|your|session|device)\b/i)
    await axe(page)
    await page.keyboard.press('Control+k')
    const palette = page.getByRole('dialog', { name: 'Ir o hacer' })
    await palette.getByRole('option', { name: 'Mi caso' }).waitFor()
    expect(await palette.textContent()).not.toMatch(/\b(the|go|show|screen|colors)\b/i)
    await page.keyboard.type('apariencia')
    await palette.getByRole('option', { name: 'Apariencia', exact: true }).click()
    const display = page.getByRole('dialog', { name: 'Apariencia' })
    await display.getByRole('radio', { name: 'Oscuros' }).waitFor()
    await axe(page)
    await display.getByRole('button', { name: 'Cerrar' }).click()
  })

  it('is told of alerts in English that they are', async () => {
    await page.getByRole('link', { name: 'Avisos y calendario (en inglés)' }).click()
    await page.getByRole('heading', { level: 1, name: 'Alerts and calendar' }).waitFor()
    await page.getByText('Esta parte está en inglés.', { exact: false }).waitFor()
    expect(await page.locator('[lang=en]').getByRole('heading', { level: 1 }).count()).toBe(1)
    await axe(page)
  })

  it('finds the parts of the case by Spanish names, and is told which are in English', async () => {
    const caseId = await page.evaluate(async () => {
      const answer: { cases: readonly { caseId: string }[] } = await (await fetch('/api/my-case')).json()
      return answer.cases[0]?.caseId ?? ''
    })
    await page.goto(`${url}/cases/${caseId}/overview`)
    await page.getByRole('link', { name: 'Su acuerdo' }).waitFor()
    await page.getByText('Esta parte está en inglés.', { exact: false }).waitFor()
    await axe(page)
    await page.getByRole('link', { name: 'Su acuerdo' }).click()
    await page.getByText('Su abogado no ha compartido con usted', { exact: false }).waitFor()
    expect(await page.getByText('Esta parte está en inglés.', { exact: false }).count()).toBe(0)
  })

  it('comes in by a page that speaks Spanish, as the browser does or as chosen there', async () => {
    const context = await chromium.newContext({ viewport: { width: 390, height: 844 }, locale: 'es-US' })
    const door = await context.newPage()
    await door.goto(url)
    await door.getByRole('button', { name: 'Entrar', exact: true }).waitFor()
    await axe(door)
    expect(await door.getAttribute('html', 'lang')).toBe('es')
    const notice = door.getByRole('region', { name: 'Aviso de uso' })
    expect(await notice.textContent()).toContain('Al entrar, usted acepta este registro')
    await door.getByRole('button', { name: 'English' }).click()
    await door.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
    expect(await door.getAttribute('html', 'lang')).toBe('en')
    await context.close()
  })
})

describe('a defendant who represents himself and reads Spanish', () => {
  let page: Page
  let caseId: string
  const negotiation = () => `${url}/cases/${caseId}/negotiation`

  beforeAll(async () => {
    page = await (await chromium.newContext({ viewport: { width: 390, height: 844 } })).newPage()
    page.setDefaultTimeout(20_000)
    await page.goto(url)
    await signInAs(page, trainingPeople['defendant.brannock'].name)
    await page.getByRole('button', { name: 'Español' }).click()
    await page.getByRole('heading', { level: 1, name: 'Mi caso' }).waitFor()
    caseId = await page.evaluate(async () => {
      const answer: { cases: readonly { caseId: string }[] } = await (await fetch('/api/my-case')).json()
      return answer.cases[0]?.caseId ?? ''
    })
  })
  afterAll(async () => await page.context().close())

  it('practices what he can do: to say that he read the offer, and to answer it himself', async () => {
    await page.goto(`${url}/first-hour`)
    await page.getByText('0 de 2 hechos').waitFor()
    const exercises = await page.getByRole('heading', { level: 2 }).allTextContents()
    expect(exercises).toEqual(['Diga que vio la oferta', 'Conteste usted mismo a la fiscalía'])
    expect(await page.getByRole('main').textContent()).not.toContain('su abogado')
  })

  it('is told at the top of the case in Spanish how the talks stand', async () => {
    await page.goto(negotiation())
    await page.getByRole('link', { name: 'Hay una oferta abierta' }).waitFor()
    await page.getByRole('link', { name: 'Read this offer in plain words' }).waitFor()
    expect(await page.getByRole('link', { name: 'Client' }).count()).toBe(0)
    await axe(page)
  })

  it('may take back in Spanish that he gave up what he had typed; what is unsaved stands beside the menu', async () => {
    await page.getByRole('link', { name: 'Draft a counter' }).click()
    const message = page.getByRole('textbox', { name: 'Message to the other side' })
    await message.fill('Ten hours.')
    await page.getByRole('button', { name: 'Sin guardar' }).waitFor()
    const heightOf = async (name: string) => (await page.getByRole('button', { name }).boundingBox())?.y ?? 0
    expect(await heightOf('Menú')).toBeCloseTo(await heightOf('Sin guardar'), 0)
    await page.reload()
    await page.getByRole('button', { name: 'Start over' }).click()
    await page.getByText('Se borró lo que estaba escrito aquí.').waitFor()
    await axe(page)
    await page.getByRole('button', { name: 'Deshacer' }).click()
    expect(await message.inputValue()).toBe('Ten hours.')
  })
})
