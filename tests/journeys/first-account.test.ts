import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { codeAt } from '../../src/identity/one-time-code.ts'
import { axe } from './support/axe.ts'
import { browser } from './support/browser.ts'
import { follow } from './support/hand.ts'
import { shot } from './support/shot.ts'
import { signOut } from './support/sign-in-as.ts'
import { startApp, type RunningApp } from './support/start-app.ts'

const root = join(import.meta.dirname, '../..')
const home = await mkdtemp(join(tmpdir(), 'colloquy-live-'))
let app: RunningApp
let chromium: Browser

const Invited = z.object({ username: z.string(), link: z.string(), code: z.string() })

/** Runs the program beside the server, or before there is one, as the operator does. */
async function invite(...args: readonly string[]): Promise<z.infer<typeof Invited>> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['src/server/main.ts', 'people', 'invite', '--json', ...args],
    { cwd: root, env: { ...process.env, COLLOQUY_HOME: home } },
  )
  return Invited.parse(JSON.parse(stdout))
}

let administrator: z.infer<typeof Invited>

beforeAll(async () => {
  administrator = await invite(
    '--court',
    'District Court of Hawthorn County',
    '--pack',
    'cook-county-import',
    '--name',
    'Imogen Vale',
    '--email',
    'imogen.vale@court.example',
    '--position',
    'administrator',
    '--office',
    'Hawthorn Court Administration',
    '--title',
    'Court Administrator',
  )
  app = await startApp({ home })
  chromium = await browser()
})

afterAll(async () => {
  await chromium.close()
  await app.stop()
  await rm(home, { recursive: true, force: true })
})

const password = 'seven quiet green rivers'

async function signIn(page: Page, username: string, code?: string): Promise<void> {
  const form = page.getByRole('region', { name: 'Sign in to your account' })
  await form.getByLabel('User name or e-mail address').fill(username)
  await form.getByLabel('Password').fill(password)
  await form.getByRole('button', { name: 'Sign in' }).click()
  if (code === undefined) return
  await form.getByLabel('Code', { exact: true }).fill(code)
  await form.getByRole('button', { name: 'Sign in' }).click()
}

/** The link as it was printed, at the port that the server got. */
const linkOf = ({ link }: { readonly link: string }) => link.replace(/^https?:\/\/[^/]+/, app.url)

async function choosePassword(page: Page, invited: z.infer<typeof Invited>): Promise<void> {
  await page.goto(linkOf(invited))
  await page.getByLabel('New password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Set the password' }).click()
  await page.getByText('Your new password is set').waitFor()
}

describe('a live court on an empty database', () => {
  it('lets its first administrator in by the link that the operator got, and has no one-click sign-in', async () => {
    const page = await (await chromium.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
    await page.goto(linkOf(administrator))
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()
    expect(await page.getByRole('textbox', { name: 'One-time code' }).inputValue()).toBe(administrator.code)
    await shot(page, 'invitation')
    await axe(page)
    await choosePassword(page, administrator)
    expect(page.url()).not.toContain(administrator.code)
    await signIn(page, administrator.username)

    // The account page comes first, and stays first until an authenticator app is set up.
    await page.getByRole('heading', { level: 1, name: 'Account and sign-in' }).waitFor()
    await page.getByRole('button', { name: 'Set up an authenticator app' }).click()
    const picture = page.getByRole('img', { name: /Picture of the key/ })
    await picture.waitFor()
    const box = await picture.boundingBox()
    expect(box?.width).toBeGreaterThan(150)
    const secret = (await page.locator('.secret').innerText()).replaceAll(' ', '')
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    await shot(page, 'authenticator')
    await axe(page)
    await page.getByLabel('Code', { exact: true }).fill(codeAt(secret, Temporal.Now.instant()))
    await page.getByRole('button', { name: 'Finish' }).click()
    await page.getByText('Set up', { exact: true }).waitFor()

    await signOut(page)
    // A code is taken once: the next one is shown in the next half minute.
    await signIn(page, administrator.username, codeAt(secret, Temporal.Now.instant().add({ seconds: 30 })))
    await page.getByRole('heading', { level: 1, name: 'My day' }).waitFor()
    await follow(page, 'People')
    await page.getByRole('heading', { level: 1, name: 'People' }).waitFor()

    const clerk = await invite(
      '--name',
      'Wanda Moss',
      '--email',
      'wanda.moss@court.example',
      '--position',
      'clerk',
      '--office',
      'District Court of Hawthorn County',
    )
    await page.reload()
    const rowOf = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) })
    await rowOf('Wanda Moss')
      .getByRole('button', { name: /^Reset/ })
      .waitFor()
    expect(
      await rowOf('Imogen Vale')
        .getByRole('button', { name: /^Reset/ })
        .count(),
    ).toBe(0)
    await shot(page, 'people')
    await axe(page)

    const other = await (await chromium.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
    await choosePassword(other, clerk)
    await signIn(other, clerk.username)
    await other.getByRole('heading', { level: 1, name: 'Account and sign-in' }).waitFor()
    await other.goto(`${app.url}/filings`)
    await other.getByRole('banner').getByText('District Court of Hawthorn County').first().waitFor()
    await shot(other, 'clerk-of-live-court')
  })
})
