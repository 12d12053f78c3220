import type { Page } from 'playwright-core'

/**
 * Signs in as somebody of the training court, with the one click of the sign-in page.
 * @param name the person's name as the page shows it; somebody else who is signed in is signed out first
 */
export async function signInAs(page: Page, name: string): Promise<void> {
  if (page.url() === 'about:blank') throw new Error('Open the app first: page.goto(app.url).')
  const person = page.getByRole('button', { name: new RegExp(`^${RegExp.escape(name)}(?!\\p{L})`, 'u') })
  const signedIn = page.getByRole('banner').getByRole('link', { name: 'Colloquy', exact: true })
  await person.or(signedIn).first().waitFor()
  if (await signedIn.isVisible()) await signOut(page)
  await person.first().click()
  await page.getByRole('banner').getByText(name, { exact: true }).waitFor()
}

/** Signs out through the person's menu, giving up what was typed and not saved. */
export async function signOut(page: Page): Promise<void> {
  const banner = page.getByRole('banner')
  const item = banner.getByRole('button', { name: 'Sign out', exact: true })
  if (!(await item.isVisible())) await banner.locator('.shell__person-button').click()
  await item.click()
  const confirmation = page.getByRole('dialog', { name: 'Sign out?' }).getByRole('button', { name: 'Sign out' })
  const signedOut = page.getByRole('heading', { level: 1, name: /Training court|Sign in/ })
  await confirmation.or(signedOut).first().waitFor()
  if (await confirmation.isVisible()) await confirmation.click()
  await signedOut.waitFor()
}
