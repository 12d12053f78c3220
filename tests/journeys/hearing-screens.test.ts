import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { listCases } from '../../contract/cases.ts'
import { readBenchNotes, readPleaHearing, recordAnswer, type PleaHearing } from '../../contract/hearing.ts'
import { courtDay } from '../court-days.ts'
import * as steps from './steps/hearing.ts'
import { look } from './support/look.ts'
import { trainingStage } from './support/training-stage.ts'

const { url, stage } = await trainingStage()

/** The case of a training defendant, as somebody who works on it finds it. */
async function caseOf(key: string, name: string): Promise<string> {
  const { body } = await (await stage.as(key)).call(listCases, { query: { text: name } })
  const [found] = listCases.response.parse(body).cases
  if (!found) throw new Error(`${key} has no case of ${name}`)
  return found.caseId
}

async function hearingFor(key: string, caseId: string): Promise<PleaHearing> {
  const { body } = await (await stage.as(key)).call(readPleaHearing, { params: { caseId } })
  return readPleaHearing.response.parse(body)
}

/** What may be pressed on the hearing besides what opens a source, the meaning of a word or another language. */
async function acts(page: Page): Promise<string[]> {
  const buttons = page.locator('.hearing').getByRole('button')
  const names = await buttons.evaluateAll((all) =>
    all.map((one) => one.getAttribute('aria-label') ?? one.textContent ?? ''),
  )
  return names.filter((name) => !/^(?:Why: .*|Type [ABC]|English|Español)$/.test(name))
}

/** The next answer does not reach the server. */
async function loseOneAnswer(page: Page): Promise<void> {
  const path = recordAnswer.path.replace(':caseId', '*')
  await page.route(`**${path}`, async (route) => await route.abort(), { times: 1 })
}

describe('a plea hearing on the screens of those who are in the courtroom', () => {
  it('goes from the day’s list to judgment by keys, and the others read along', { timeout: 240_000 }, async () => {
    const caseId = await caseOf('judge.abara', 'Kowalski')
    const judge = await stage.page('judge.abara')
    const counsel = await stage.page('private-counsel.castellanos')
    const prosecutor = await stage.page('prosecutor.lindqvist')
    await steps.openHearing(counsel, url, caseId)
    await steps.openHearing(prosecutor, url, caseId)

    await judge.goto(`${url}/hearings?on=${courtDay(0)}`)
    await judge.getByText('Agreement: awaiting the court').waitFor()
    await look(judge, 'hearings')
    await judge.getByRole('link', { name: 'Jadwiga Kowalski' }).click()
    await steps.beginHearing(judge)
    await counsel.getByText('In progress', { exact: true }).waitFor()
    await steps.recordCircumstances(judge, 'Courtroom 204, digital')

    // The oath is lost on the way: the answer stays, says so, and is sent again.
    await loseOneAnswer(judge)
    await judge.getByRole('button', { name: 'Go on at item 1' }).click()
    await judge.keyboard.press('1')
    await judge.getByText('One answer is not saved yet').waitFor()
    await judge.getByText('One answer is not saved yet').waitFor({ state: 'detached' })
    expect((await hearingFor('judge.abara', caseId)).record?.script[0]?.answer).toMatchObject({ response: 'yes' })

    // It is left in the middle and taken up where it was.
    await steps.openHearing(judge, url, caseId)
    await judge.getByRole('button', { name: 'Go on at item 2' }).waitFor()
    await steps.answerColloquy(judge, '43 years; finished high school.')
    await steps.enterPleas(judge)
    await steps.makeFindings(judge)
    await look(judge, 'hearing-before-acceptance')
    await steps.acceptPlea(judge)
    await counsel.getByText(/^The plea was accepted/).waitFor()

    await judge.getByLabel('Notes', { exact: true }).fill('Ask about the wedding.')
    await judge.getByText(/^Saved, /).waitFor()
    const notes = await (await stage.as('judge.abara')).call(readBenchNotes, { params: { caseId } })
    expect(notes.body).toMatchObject({ version: 1, text: 'Ask about the wedding.' })

    await steps.acceptAgreement(judge, 'It fits a second time.')
    await look(judge, 'hearing-before-judgment')
    await steps.enterJudgment(judge, 'Reports on the first Monday.')
    await look(judge, 'hearing-judged')

    const { record, judgment, agreement, caption } = await hearingFor('prosecutor.lindqvist', caseId)
    expect(caption.stage).toBe('sentenced')
    expect(agreement).toMatchObject({ action: 'accepted', ruling: { reasons: 'It fits a second time.' } })
    const said = record?.script.map((item) => ({ part: item.part, count: item.charge?.count, settled: item.settled }))
    expect(said?.filter(({ settled }) => !settled)).toEqual([])
    expect(said).toContainEqual({ part: 'advisements', count: 1, settled: true })
    expect(judgment).toMatchObject({
      charges: [{ result: 'convicted' }, { result: 'dismissed' }],
      sentence: agreement?.content.terms.sentence.map(({ kind, quantity }) => ({ kind, quantity })),
      remarks: 'Reports on the first Monday.',
    })
    for (const page of [counsel, prosecutor]) {
      await page.getByRole('link', { name: /^Judgment \(opens/ }).waitFor()
      expect(await acts(page)).toEqual([])
      expect(await page.getByText('Ask about the wedding.').count()).toBe(0)
    }
    const clerk = await stage.page('clerk.pell')
    await steps.openHearing(clerk, url, caseId)
    expect(await acts(clerk)).toEqual([])
  })

  it('a rejection is followed by the advices, and then by the plea withdrawn', { timeout: 240_000 }, async () => {
    const caseId = await caseOf('judge.winter', 'Petrov')
    const judge = await stage.page('judge.winter')
    const counsel = await stage.page('defender.nakamura')
    await steps.openHearing(counsel, url, caseId)
    await steps.openHearing(judge, url, caseId)
    await steps.beginHearing(judge)
    await steps.recordCircumstances(judge, 'Courtroom 207, digital')

    // Where nothing is ready, what is wanting stands in words in the place of the act.
    await judge
      .getByRole('listitem')
      .filter({ hasText: 'The court has not found that the plea is voluntary.' })
      .first()
      .waitFor()
    expect(await judge.getByRole('button', { name: 'Accept the plea' }).count()).toBe(0)

    await steps.answerColloquy(judge, '44 years; as the prosecution stated.')
    await steps.enterPleas(judge)
    await counsel.getByRole('button', { name: 'Withdraw the plea' }).waitFor()
    await steps.makeFindings(judge)
    await steps.acceptPlea(judge)
    await counsel.getByRole('button', { name: 'Withdraw the plea' }).waitFor({ state: 'detached' })

    await steps.rejectAgreement(judge, 'Seventy-five days do not meet it.')
    expect(await judge.getByRole('button', { name: 'The plea is withdrawn' }).count()).toBe(0)
    await look(judge, 'hearing-rejected')
    await steps.chooseAfterRejection(judge, 'withdrawn')

    await counsel.getByText(/^The defendant withdrew the plea/).waitFor()
    await counsel.getByText('Seventy-five days do not meet it.').first().waitFor()
    const { record, pleas, choice, caption, agreement } = await hearingFor('defender.nakamura', caseId)
    expect([caption.stage, record?.status, agreement?.action, choice?.choice]).toEqual([
      'open',
      'ended',
      'rejected',
      'withdrawn',
    ])
    expect(pleas.map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn'])
    const advised = record?.script.filter((item) => item.part === 'rejection-advice').map((item) => item.settled)
    expect(advised).toEqual([true, true, true])
  })
})
