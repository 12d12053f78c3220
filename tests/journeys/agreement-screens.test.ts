import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import * as agreement from '../../contract/agreement.ts'
import * as cases from '../../contract/cases.ts'
import type { TrainingKey } from '../../src/server/seed/training-county.ts'
import {
  draftAgain,
  draftAgreement,
  hashOfAgreement,
  markPromiseKept,
  recordVictimsTold,
  requestPleaHearing,
  shareAgreement,
  signAgreement,
  signAsDefendant,
  tenderAgreement,
} from './steps/agreement.ts'
import { acceptedOffer } from './steps/accepted-offer.ts'
import { openTab } from './support/hand.ts'
import { look } from './support/look.ts'
import { trainingStage } from './support/training-stage.ts'

const { url, stage } = await trainingStage()

const prosecutor = 'prosecutor.reyes'
const counsel = 'defender.marsh'
const defendant = 'defendant.whitlock'
const clerk = 'clerk.pell'

const factualBasis = 'The defendant reached through the broken window of a parked sedan and took a tablet.'
const laterPromise = 'The prosecution will not oppose that the hours of service are done on Saturdays.'

async function judgeOf(caseId: string): Promise<TrainingKey> {
  const asAbara = await stage.as('judge.abara')
  return (await asAbara.call(cases.readCase, { params: { caseId } })).status === 200 ? 'judge.abara' : 'judge.winter'
}

describe('an agreement by hand, from the accepted offer to the court', () => {
  it('is drafted, shared, signed by all and tendered; the judge sees it only then', async () => {
    const caseId = await acceptedOffer(stage)
    const judge = await judgeOf(caseId)
    const open = async (key: string, path = `/cases/${caseId}`): Promise<Page> => {
      const page = await stage.page(key)
      await page.goto(`${url}${path}`)
      return page
    }
    const [ofProsecutor, ofCounsel, ofDefendant, ofJudge, ofClerk] = [
      await open(prosecutor),
      await open(counsel),
      await open(defendant, '/my-case'),
      await open(judge),
      await open(clerk),
    ]
    const nothingAtTheCourt = async () => {
      for (const page of [ofJudge, ofClerk]) {
        await openTab(page, 'Tendered')
        await page.getByText('No agreement was tendered to the court.').waitFor()
        expect(await page.getByRole('link', { name: /^(Negotiation|Agreement|Your agreement)$/ }).count()).toBe(0)
      }
      const asJudge = await stage.as(judge)
      for (const route of [agreement.readAgreement, agreement.readClientAgreement])
        expect(await asJudge.call(route, { params: { caseId } })).toMatchObject({ status: 404 })
    }

    await draftAgreement(ofProsecutor, { recitals: 'The parties have agreed.', factualBasis })
    await look(ofProsecutor, 'agreement-drafted')
    await signAgreement(ofProsecutor)
    await ofProsecutor.getByText('Prosecutor: Marisol Reyes').waitFor()
    await nothingAtTheCourt()

    await draftAgain(ofCounsel, 2, {
      text: laterPromise,
      type: 'B – Recommendation',
      owner: 'Alder County State’s Attorney',
      due: 'At sentencing',
    })
    await ofCounsel.getByText('Prosecutor has not signed').waitFor()
    await ofCounsel.getByText(/Earlier versions \(1\)/).waitFor()
    await shareAgreement(ofCounsel, 'Read it once more; the Saturdays are in it.')
    await look(ofCounsel, 'agreement-shared')
    await openTab(ofProsecutor, 'Agreement')
    await ofProsecutor.getByText(laterPromise).waitFor()
    expect(await ofProsecutor.getByText('the Saturdays are in it').count()).toBe(0)

    await ofDefendant.getByRole('link', { name: 'My case', exact: true }).click()
    await signAsDefendant(ofDefendant, ofDefendant.getByRole('main'))
    await ofDefendant.getByText('You signed it').waitFor()
    await look(ofDefendant, 'agreement-signed-defendant')
    await signAgreement(ofCounsel, { advised: true })
    await signAgreement(ofProsecutor)
    await ofProsecutor.getByText('Defendant: Dana Whitlock').waitFor()
    await recordVictimsTold(ofProsecutor, today())
    await requestPleaHearing(ofCounsel)
    await nothingAtTheCourt()

    await ofProsecutor.getByText('Nothing is wanting: it may be tendered.').waitFor()
    await look(ofProsecutor, 'agreement-ready')
    await tenderAgreement(ofProsecutor)

    const signed = await hashOfAgreement(ofProsecutor)
    // Nobody reloads: what waits shows it.
    for (const page of [ofJudge, ofClerk]) {
      await page.getByText('Awaiting the court', { exact: true }).waitFor()
      await page.getByText(factualBasis).waitFor()
      expect(await hashOfAgreement(page)).toBe(signed)
      expect(await page.getByRole('link', { name: 'Negotiation' }).count()).toBe(0)
    }
    await look(ofJudge, 'tendered-judge')
    await openTab(ofDefendant, 'Tendered')
    await ofDefendant.getByText(factualBasis).waitFor()
    expect(await ofDefendant.getByRole('button', { name: /^Record as/ }).count()).toBe(0)

    await markPromiseKept(ofProsecutor, laterPromise, 'Said so in open court.')
    await ofJudge.getByText('Said so in open court.').waitFor()
    await look(ofProsecutor, 'tendered-prosecutor')
  })
})

const today = (): string => {
  const { month, day, year } = Temporal.Now.plainDateISO('America/Chicago')
  return `${month}/${day}/${year}`
}
