import { describe, expect, it } from 'vitest'
import type { TrainingKey } from '../../src/server/seed/training-county.ts'
import * as agreement from './steps/agreement.ts'
import * as charging from './steps/charging.ts'
import * as client from './steps/client.ts'
import * as counsel from './steps/counsel.ts'
import * as discovery from './steps/discovery.ts'
import * as hearing from './steps/hearing.ts'
import * as offer from './steps/offer.ts'
import * as referral from './steps/referral.ts'
import * as screening from './steps/screening.ts'
import { byKeys } from './support/by-keys.ts'
import { follow, openCase, openTab, region, typedDay } from './support/hand.ts'
import { inOrder } from './support/in-order.ts'
import { trainingStage } from './support/training-stage.ts'

/** Acts that left the focus nowhere. */
const lost: string[] = []
const { stage } = await trainingStage({ hand: byKeys(lost) })
inOrder(stage, 'keys-broke-off')

const suspect = { givenName: 'Odile', familyName: 'Brandt', birthDate: '2/17/1988' }
const defendant = 'Odile Brandt'
const prosecutorKey = 'prosecutor.reyes'
const supervisorKey = 'prosecution-supervisor.calloway'
const defenderKey = 'defender.marsh'
const clerkKey = 'clerk.pell'
const defendantKey = 'defendant.whitlock'

describe('the main journey without a mouse: every act is come to by Tab, and the focus is never lost', () => {
  let caseNumber = ''
  let judge: TrainingKey = 'judge.abara'

  it('police refer an incident and add a file', async () => {
    const officer = await stage.page('officer.doyle')
    await referral.refer(officer, {
      incidentNumber: 'EPD-26-00533',
      place: '12 Canal Street, Elmford',
      narrative: 'The suspect broke two windows and pushed the caretaker to the ground.',
      suspect,
      proposed: [
        { offense: 'battery', conduct: 'Pushed the caretaker to the ground' },
        { offense: 'reckless conduct', conduct: 'Threw stones in a crowd' },
      ],
    })
    await referral.addFile(officer, { name: 'report-00533.txt', text: 'Report of Detective Doyle.\n' })
    expect(lost).toEqual([])
  })

  it('a prosecutor takes it up, drafts the charges and files them', async () => {
    const prosecutor = await stage.page(prosecutorKey)
    await follow(prosecutor, 'Referrals & screening')
    await screening.openReferral(prosecutor, defendant)
    await screening.takeUp(prosecutor)
    await charging.draftCharges(prosecutor, {
      counts: [
        { offense: 'Battery', particulars: 'pushed Ivo Kral to the ground' },
        { offense: 'Reckless conduct', particulars: 'threw stones among bystanders' },
      ],
      memo: 'Two witnesses.',
    })
    await charging.fileCharges(prosecutor)
    await prosecutor.getByText('Filed').first().waitFor()
    expect(lost).toEqual([])
  })

  it('the clerk accepts the filing, then counsel’s appearance, and links the account of the defendant', async () => {
    const [clerk, defender] = [await stage.page(clerkKey), await stage.page(defenderKey)]
    await follow(clerk, 'Filing review')
    await charging.openFiling(clerk, defendant)
    const accepted = await charging.acceptCharges(clerk)
    caseNumber = accepted.number
    judge = accepted.chambers.includes('Abara') ? 'judge.abara' : 'judge.winter'
    await follow(clerk, 'Filing review')
    await follow(defender, 'My cases')
    await counsel.giveNotice(defender, caseNumber, suspect.familyName)
    await charging.openFiling(clerk, defendant)
    await counsel.acceptNotice(clerk)
    await openCase(clerk, caseNumber)
    await counsel.linkAccount(clerk, defendantKey)
    expect(lost).toEqual([])
  })

  it('discovery goes out, and its receipt is acknowledged', async () => {
    const [prosecutor, defender] = [await stage.page(prosecutorKey), await stage.page(defenderKey)]
    await openCase(prosecutor, caseNumber)
    await discovery.disclose(prosecutor, 'report-00533.txt', 'The whole of the police report.')
    await openCase(defender, caseNumber)
    await openTab(defender, 'Discovery')
    await discovery.acknowledgeReceipt(defender)
    await region(prosecutor, 'Production 1').getByText('Received', { exact: true }).waitFor()
    expect(lost).toEqual([])
  })

  it('an offer is drafted, its gate is met, it is approved and extended', async () => {
    const [prosecutor, supervisor] = [await stage.page(prosecutorKey), await stage.page(supervisorKey)]
    await offer.enterVictim(prosecutor, 'Ivo', 'Kral')
    await offer.draftOffer(prosecutor, {
      months: 18,
      dollars: '300',
      condition: 'No contact with Ivo Kral',
      message: 'Good for thirty days.',
    })
    await prosecutor.getByRole('link', { name: 'Record a conferral' }).click()
    await offer.recordConferral(prosecutor, 'Wants the windows paid for.')
    await openTab(prosecutor, 'Negotiation')
    await prosecutor.getByRole('link', { name: /^New offer/ }).click()
    await offer.submit(prosecutor)
    await follow(supervisor, 'Approvals')
    await offer.approve(supervisor, caseNumber, 'Probation, 18 months')
    await offer.extend(prosecutor)
    expect(lost).toEqual([])
  })

  it('defense conveys it, the defendant reads, asks and decides, and counsel accepts', async () => {
    const [defender, ofDefendant] = [await stage.page(defenderKey), await stage.page(defendantKey)]
    const own = client.ownCase(ofDefendant, caseNumber)
    const question = 'May I travel to my sister?'
    await openTab(defender, 'Negotiation')
    await offer.convey(defender, 'Went through each term.')
    await client.acknowledge(own)
    await client.ask(own, question)
    await client.answer(defender, question, 'Yes, within the state.')
    await client.wantToAccept(own)
    await openTab(defender, 'Negotiation')
    await offer.acceptForDefendant(defender)
    expect(lost).toEqual([])
  })

  it('the agreement is drafted, shared, signed by all and tendered', async () => {
    const [prosecutor, defender, ofDefendant] = [
      await stage.page(prosecutorKey),
      await stage.page(defenderKey),
      await stage.page(defendantKey),
    ]
    await agreement.draftAgreement(prosecutor, {
      recitals: 'The parties have agreed.',
      factualBasis: 'The defendant pushed Ivo Kral to the ground.',
    })
    await openTab(defender, 'Agreement')
    await agreement.shareAgreement(defender, 'As we said.')
    await agreement.signAsDefendant(ofDefendant, client.ownCase(ofDefendant, caseNumber))
    await ofDefendant.getByText('You signed it').waitFor()
    await agreement.signAgreement(defender, { advised: true })
    await agreement.signAgreement(prosecutor)
    await agreement.recordVictimsTold(prosecutor, typedDay(0))
    await agreement.requestPleaHearing(defender)
    await agreement.tenderAgreement(prosecutor)
    expect(lost).toEqual([])
  })

  it('the judge hears the plea, accepts it and the agreement, and enters judgment', async () => {
    const ofJudge = await stage.page(judge)
    await openCase(ofJudge, caseNumber)
    await openTab(ofJudge, 'Plea hearing')
    await hearing.beginHearing(ofJudge)
    await hearing.recordCircumstances(ofJudge, 'Courtroom 204, digital')
    await hearing.answerColloquy(ofJudge, 'As counsel stated.')
    await hearing.enterPleas(ofJudge)
    await hearing.makeFindings(ofJudge)
    await hearing.acceptPlea(ofJudge)
    await hearing.acceptAgreement(ofJudge, 'It is within the range.')
    await hearing.enterJudgment(ofJudge, 'The payment is due within ninety days.')
    expect(lost).toEqual([])
  })
})
