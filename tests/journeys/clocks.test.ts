import { describe, expect, it } from 'vitest'
import { listCases } from '../../contract/cases.ts'
import { readClocks } from '../../contract/clocks.ts'
import { openTab, region, typedDay } from './support/hand.ts'
import { look } from './support/look.ts'
import { trainingStage } from './support/training-stage.ts'

const endsOfJustice =
  'Continuance in the interest of justice (Training County Code § 7-3(7), after 18 U.S.C. § 3161(h)(7))'

const { url, stage } = await trainingStage()

/** A case in which the defendant was arraigned and whose clock runs. */
async function runningCase(key: string): Promise<string> {
  const person = await stage.as(key)
  const { body } = await person.call(listCases, { query: { stage: 'open' } })
  for (const { caseId } of listCases.response.parse(body).cases) {
    const read = await person.call(readClocks, { params: { caseId } })
    const { clocks, excluded } = readClocks.response.parse(read.body)
    if (clocks.some((clock) => clock.kind === 'reckoned' && clock.standing === 'running') && excluded.length === 0)
      return caseId
  }
  throw new Error('No clock runs in any case')
}

describe('the clocks and deadlines of a case on the screen', () => {
  it('show each day’s authority; time that the court finds lengthens the clock, what a party asserts does not', async () => {
    const caseId = await runningCase('judge.abara')
    const judge = await stage.page('judge.abara')
    await judge.goto(`${url}/cases/${caseId}/clocks`)
    const clock = region(judge, 'Trial')
    await clock.getByText('Running', { exact: true }).waitFor()
    await region(judge, 'Deadlines').getByText('Trial: last day').first().waitFor()
    await look(judge, 'clocks')

    const header = judge.getByRole('list', { name: 'Clocks' })
    const before = await header.innerText()
    await judge.getByRole('button', { name: 'Exclude time', exact: true }).click()
    const dialog = judge.getByRole('dialog')
    await dialog.getByLabel('Under which authority').selectOption(endsOfJustice)
    await dialog.getByLabel('First day that is not counted').fill(typedDay(-1))
    await dialog.getByLabel('Last day that is not counted').fill(typedDay(6))
    await look(judge, 'clocks-exclude')
    await dialog.getByRole('button', { name: 'Exclude the time' }).click()
    await dialog.getByText('The findings of the court are wanting').waitFor()
    await dialog.getByLabel('An interpreter could not be had.').check()
    await dialog
      .getByLabel('Findings', { exact: true })
      .fill('The recordings are in Tagalog; an interpreter is due next week.')
    await dialog.getByRole('button', { name: 'Exclude the time' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await region(judge, 'Excluded time').getByText('Found by the court', { exact: true }).waitFor()
    await expect.poll(async () => await header.innerText()).not.toBe(before)
    const stretch = clock
      .getByRole('listitem')
      .filter({ hasText: /\d days? excluded/ })
      .first()
    await stretch.getByText(/\d days? excluded/).click()
    await stretch.getByText('Continuance in the interest of justice, found by the court').waitFor()
  })

  it('take an event that no other step records, and strike it with a reason', async () => {
    const caseId = await runningCase('clerk.pell')
    const clerk = await stage.page('clerk.pell')
    await clerk.goto(`${url}/cases/${caseId}/calendar`)
    await openTab(clerk, 'Clocks and deadlines')
    const events = region(clerk, 'Events that clocks and deadlines rest on')
    await events.getByRole('button', { name: 'Enter an event' }).click()
    const dialog = clerk.getByRole('dialog')
    await dialog.getByLabel('What happened').selectOption('A pretrial motion is filed')
    await dialog.getByLabel('On which day').fill(typedDay(-1))
    await dialog.getByLabel('Whose step it was').selectOption('Defense')
    await dialog.getByLabel('What it is called').fill('Motion to sever')
    await look(clerk, 'clocks-enter-event')
    await dialog.getByRole('button', { name: 'Enter the event' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await region(clerk, 'Trial').getByText('Stopped today').waitFor()
    await region(clerk, 'Deadlines').getByText('Response to a motion').first().waitFor()
    await events.getByRole('button', { name: /^Strike: A pretrial motion is filed/ }).click()
    const striking = clerk.getByRole('dialog')
    await striking.getByLabel('Why it is not right').fill('It was filed in another case.')
    await striking.getByRole('button', { name: 'Strike the entry' }).click()
    await striking.waitFor({ state: 'hidden' })
    await events.getByText('Struck: It was filed in another case.').waitFor()
    await region(clerk, 'Trial').getByText('Running', { exact: true }).waitFor()
  })

  it('say at the desk of a party what is its own to settle, and mark a deadline by hand', async () => {
    const caseId = await runningCase('prosecutor.lindqvist')
    const prosecutor = await stage.page('prosecutor.lindqvist')
    await prosecutor.goto(`${url}/cases/${caseId}/clocks`)
    const deadlines = region(prosecutor, 'Deadlines')
    await deadlines.getByRole('button', { name: 'Add a deadline by hand' }).click()
    const dialog = prosecutor.getByRole('dialog')
    await dialog.getByText('The prosecution’s own file').waitFor()
    await dialog.getByLabel('What is due').fill('Answer the letter of the laboratory')
    await dialog.getByLabel('Who must act').selectOption('Prosecution')
    await dialog.getByLabel('So long after or before an event').check()
    await dialog.getByLabel('Event', { exact: true }).selectOption({ index: 1 })
    await dialog.getByLabel('How many').fill('-3')
    await dialog.getByRole('button', { name: 'Add the deadline' }).click()
    await dialog.getByText('The period cannot be counted').waitFor()
    await dialog.getByLabel('How many').fill('300')
    await dialog.getByRole('button', { name: 'Add the deadline' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await deadlines.getByText('Entered by hand; no rule stands behind it').first().waitFor()
    await look(prosecutor, 'clocks-by-hand')
  })
})
