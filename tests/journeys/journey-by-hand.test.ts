import { describe, expect, it } from 'vitest'
import type { TrainingKey } from '../../src/server/seed/training-county.ts'
import * as agreement from './steps/agreement.ts'
import * as charging from './steps/charging.ts'
import * as client from './steps/client.ts'
import * as counsel from './steps/counsel.ts'
import * as discovery from './steps/discovery.ts'
import * as hearing from './steps/hearing.ts'
import * as insight from './steps/insight.ts'
import * as offer from './steps/offer.ts'
import * as referral from './steps/referral.ts'
import * as screening from './steps/screening.ts'
import { Bench } from './support/bench.ts'
import { follow, openCase, openTab, region, typedDay } from './support/hand.ts'
import { inOrder } from './support/in-order.ts'
import { look } from './support/look.ts'
import { trainingStage } from './support/training-stage.ts'

const { stage } = await trainingStage({ phones: ['defendant.whitlock'] })
inOrder(stage)

const suspect = { givenName: 'Dana', familyName: 'Whitlock', birthDate: '5/4/1991' }
const defendant = 'Dana Whitlock'
const factualBasis = 'The defendant struck the victim twice in the face on the loading dock.'
const question = 'Do I lose my job if I accept?'

/** The figures follow the feed: a moment later they say so. */
async function countsBecome(expected: insight.Counts): Promise<void> {
  const supervisor = await stage.page('prosecution-supervisor.calloway')
  await expect.poll(async () => await insight.counts(supervisor), { timeout: 30_000, interval: 1000 }).toEqual(expected)
}

describe('the main journey, done by hand on the screens', () => {
  let caseId = ''
  let caseNumber = ''
  let judge: TrainingKey = 'judge.abara'
  let bench: Bench
  let before: insight.Counts

  /** Does something between the parties: the court's people notice nothing, and their pages do not even stir. */
  const unseen = async (what: () => Promise<void>): Promise<void> => {
    const before = await bench.sees()
    bench.asked()
    await what()
    const after = await bench.sees()
    expect(bench.asked()).toEqual([])
    expect(after).toEqual(before)
    expect(after.tabs).toEqual([])
    expect(await bench.knows()).toEqual([])
  }

  it('1. police refer a suspect with proposed charges, a narrative and a file; the referral arrives live', async () => {
    const [officer, prosecutor] = [await stage.page('officer.doyle'), await stage.page('prosecutor.reyes')]
    await follow(prosecutor, 'Referrals & screening')
    const arrived = prosecutor.getByRole('table', { name: 'Referrals' }).getByRole('link', { name: defendant })
    expect(await arrived.count()).toBe(0)
    await referral.refer(officer, {
      incidentNumber: 'EPD-26-00417',
      place: '410 Mill Street, Elmford, behind the loading dock',
      narrative: 'The suspect struck the victim twice in the face after an argument over a parked truck.',
      suspect,
      proposed: [
        { offense: 'battery', conduct: 'Two blows to the face' },
        { offense: 'reckless conduct', conduct: 'Swung a bottle in a crowd' },
      ],
    })
    await arrived.waitFor()
    await referral.addFile(officer, { name: 'report-00417.txt', text: 'Report of Detective Doyle.\n' })
    await look(officer, '1-referred')
    await officer.getByRole('link', { name: defendant }).click()
    caseId = /cases\/([^/]+)/.exec(officer.url())?.[1] ?? ''
    expect(caseId).not.toBe('')
    await look(prosecutor, '1-referrals')
  })

  it('2. a prosecutor takes it up, drafts the charging document from what was proposed, and files it', async () => {
    const [prosecutor, clerk] = [await stage.page('prosecutor.reyes'), await stage.page('clerk.pell')]
    await follow(clerk, 'Filing review')
    await clerk.getByRole('heading', { level: 1, name: 'Filing review' }).waitFor()
    await screening.openReferral(prosecutor, defendant)
    await prosecutor.getByRole('link', { name: 'report-00417.txt' }).waitFor()
    await look(prosecutor, '2-referral')
    await screening.takeUp(prosecutor)
    await charging.draftCharges(prosecutor, {
      counts: [
        { offense: 'Battery', particulars: 'struck Nia Mbeki twice in the face with his fist' },
        { offense: 'Reckless conduct', particulars: 'swung a bottle among bystanders' },
      ],
      memo: 'Two witnesses; the injuries are documented.',
    })
    await look(prosecutor, '2-charging')
    await charging.fileCharges(prosecutor)
    await prosecutor.getByText('Filed').first().waitFor()
  })

  it('3. the filing arrives live; the clerk accepts it: it has a number, a judge and a first date', async () => {
    const [prosecutor, clerk] = [await stage.page('prosecutor.reyes'), await stage.page('clerk.pell')]
    await look(clerk, '3-queue')
    await charging.openFiling(clerk, defendant)
    const accepted = await charging.acceptCharges(clerk)
    caseNumber = accepted.number
    judge = accepted.chambers.includes('Abara') ? 'judge.abara' : 'judge.winter'
    await look(clerk, '3-accepted')
    await prosecutor.getByText(caseNumber).first().waitFor()
  })

  it('4. counsel appears: the notice arrives live, and is accepted after the conflict check', async () => {
    const [clerk, defender] = [await stage.page('clerk.pell'), await stage.page('defender.marsh')]
    await follow(clerk, 'Filing review')
    await follow(defender, 'My cases')
    await counsel.giveNotice(defender, caseNumber, suspect.familyName)
    await charging.openFiling(clerk, defendant)
    await counsel.acceptNotice(clerk)
    await counsel.notice(defender, caseNumber).getByText('Accepted').waitFor()
    await look(defender, '4-appearances')
    await openCase(clerk, caseNumber)
    await counsel.linkAccount(clerk, 'defendant.whitlock')
    await look(clerk, '4-people')
    bench = await Bench.over(caseId, [await stage.page(judge), clerk])
  })

  it('5. discovery goes out live with its receipt', async () => {
    const [prosecutor, defender] = [await stage.page('prosecutor.reyes'), await stage.page('defender.marsh')]
    await openCase(defender, caseNumber)
    await openTab(defender, 'Discovery')
    await unseen(async () => {
      await discovery.disclose(prosecutor, 'report-00417.txt', 'The whole of the police report.')
      await region(defender, 'Production 1').waitFor()
      await look(defender, '5-discovery')
      await discovery.acknowledgeReceipt(defender)
      await region(prosecutor, 'Production 1').getByText('Received', { exact: true }).waitFor()
      await look(prosecutor, '5-received')
    })
  })

  it('6. an offer is drafted, its gates say what is missing, it is approved and extended, and arrives live', async () => {
    const [prosecutor, supervisor, defender] = [
      await stage.page('prosecutor.reyes'),
      await stage.page('prosecution-supervisor.calloway'),
      await stage.page('defender.marsh'),
    ]
    before = await insight.counts(supervisor)
    await follow(supervisor, 'Approvals')
    await supervisor.getByRole('heading', { level: 1, name: 'Approvals' }).waitFor()
    await openTab(defender, 'Negotiation')
    await defender.getByText('No offer was made yet').waitFor()
    await unseen(async () => {
      await offer.enterVictim(prosecutor, 'Nia', 'Mbeki')
      await offer.draftOffer(prosecutor, {
        months: 30,
        dollars: '1,200',
        condition: 'No contact with Nia Mbeki',
        message: 'Good for thirty days.',
      })
      await prosecutor.getByText('The saved revision cannot go out yet.').waitFor()
      expect(await prosecutor.getByRole('button', { name: 'Extend the offer' }).count()).toBe(0)
      await look(prosecutor, '6-draft')
      await prosecutor.getByRole('link', { name: 'Record a conferral' }).click()
      await offer.recordConferral(prosecutor, 'Wants the medical bills paid, and no contact.')
      await look(prosecutor, '6-conferral')
      await openTab(prosecutor, 'Negotiation')
      await prosecutor.getByRole('link', { name: /^New offer/ }).click()
      await offer.submit(prosecutor)
      await prosecutor.getByText('It waits for a supervisor who did not write it.').first().waitFor()
      await offer.approve(supervisor, caseNumber, 'Probation, 30 months')
      await look(supervisor, '6-approved')
      await offer.extend(prosecutor)
      await defender.getByRole('article', { name: 'Offer 1, version 1' }).waitFor()
      await look(defender, '6-offer')
    })
    await countsBecome({ ...before, talks: before.talks + 1 })
    await follow(supervisor, 'Approvals')
  })

  it('7. defense conveys, the defendant reads, asks and answers on his phone, both sides counter, and they agree', async () => {
    const [prosecutor, supervisor, defender, phone] = [
      await stage.page('prosecutor.reyes'),
      await stage.page('prosecution-supervisor.calloway'),
      await stage.page('defender.marsh'),
      await stage.page('defendant.whitlock'),
    ]
    const own = client.ownCase(phone, caseNumber)
    await own.getByText('Your lawyer has not given you an offer here.').waitFor()
    await look(phone, '7-my-case-before')
    await unseen(async () => {
      await openTab(defender, 'Client')
      await defender.getByRole('heading', { name: 'To be conveyed to the client' }).waitFor()
      await defender.getByRole('button', { name: 'Record the conveyance' }).waitFor()
      await look(defender, '7-to-convey')
      await openTab(defender, 'Negotiation')
      await offer.convey(defender, 'Went through each term; he wants to think about the length.')
      await own.getByRole('button', { name: 'I have read this' }).waitFor()
      await look(phone, '7-my-case')
      await client.acknowledge(own)
      await client.ask(own, question)
      await client.answer(defender, question, 'No. Probation does not keep you from working.')
      expect(await defender.getByRole('heading', { name: 'To be conveyed to the client' }).count()).toBe(0)
      await own.getByText('Probation does not keep you from working').waitFor()
      await openTab(defender, 'Negotiation')
      await offer.counter(defender, { months: 18, message: 'First offense; eighteen months is what others got.' })
      await prosecutor.getByRole('heading', { name: 'Offer 1, version 2, by the defense' }).waitFor()
      await look(prosecutor, '7-counter')
      await prosecutor.getByRole('link', { name: 'Compare version 1 with version 2' }).click()
      await prosecutor.getByRole('cell', { name: '18 months' }).waitFor()
      await look(prosecutor, '7-compared')
      await prosecutor.getByRole('link', { name: 'Back to the negotiation' }).click()
      await offer.answerCounter(prosecutor, { months: 24 })
      await offer.submit(prosecutor)
      await follow(supervisor, 'Approvals')
      await offer.approve(supervisor, caseNumber, 'Probation, 24 months')
      await offer.extend(prosecutor)
      await defender.getByRole('heading', { name: 'Offer 1, version 3, by the prosecution' }).waitFor()
      await offer.convey(defender, 'Twenty-four months; he accepts.')
      await client.wantToAccept(own)
      await offer.acceptForDefendant(defender)
      await prosecutor.getByRole('link', { name: 'Go to the agreement' }).waitFor()
      await look(prosecutor, '7-agreed')
      await own.getByText('The offer was accepted').first().waitFor()
      expect(await own.getByText('The last day to accept is').count()).toBe(0)
      await look(phone, '7-my-case-agreed')
    })
  })

  it('8. the agreement is drafted, shared, signed by all and tendered; the court sees it only then', async () => {
    const [prosecutor, defender, phone, ofJudge, clerk] = [
      await stage.page('prosecutor.reyes'),
      await stage.page('defender.marsh'),
      await stage.page('defendant.whitlock'),
      await stage.page(judge),
      await stage.page('clerk.pell'),
    ]
    const own = client.ownCase(phone, caseNumber)
    await unseen(async () => {
      await agreement.draftAgreement(prosecutor, { recitals: 'The parties have agreed.', factualBasis })
      await prosecutor.getByText('Sealed supplement').first().waitFor()
      await look(prosecutor, '8-drafted')
      await openTab(defender, 'Agreement')
      await agreement.shareAgreement(defender, 'The length is as we said.')
      await agreement.signAsDefendant(phone, own)
      await phone.getByText('You signed it').waitFor()
      await look(phone, '8-signed-by-the-defendant')
      await agreement.signAgreement(defender, { advised: true })
      await agreement.signAgreement(prosecutor)
      await agreement.recordVictimsTold(prosecutor, typedDay(0))
      await prosecutor.getByText('Nothing is wanting: it may be tendered.').waitFor()
      await prosecutor.getByText('Signed by all, not tendered yet').waitFor()
      await look(prosecutor, '8-signed')
    })
    // The request is the court's to see, and says nothing of what was agreed.
    await agreement.requestPleaHearing(defender)
    await ofJudge.getByText('Plea hearing requested').first().waitFor()
    expect(await bench.knows()).toEqual([])

    await agreement.tenderAgreement(prosecutor)
    await ofJudge.getByText('Agreement tendered').first().waitFor()
    const signed = await agreement.hashOfAgreement(prosecutor)
    for (const page of [ofJudge, clerk]) {
      await openTab(page, 'Tendered')
      await page.getByText(factualBasis).waitFor()
      expect(await agreement.hashOfAgreement(page)).toBe(signed)
      expect((await bench.sees()).tabs).toEqual([])
    }
    // What was said before the tender stays between the parties.
    expect((await bench.knows()).filter((known) => !known.startsWith('agreement.'))).toEqual([])
    await ofJudge.getByText('Not owed yet: the court has not ruled').first().waitFor()
    await look(ofJudge, '8-tendered')
  })

  it('9. the judge hears the plea, accepts it and the agreement, and enters judgment; the others read along', async () => {
    const [prosecutor, defender, ofJudge] = [
      await stage.page('prosecutor.reyes'),
      await stage.page('defender.marsh'),
      await stage.page(judge),
    ]
    for (const page of [prosecutor, defender, ofJudge]) await openTab(page, 'Plea hearing')
    await hearing.beginHearing(ofJudge)
    await defender.getByText('In progress', { exact: true }).waitFor()
    await hearing.recordCircumstances(ofJudge, 'Courtroom 204, digital')
    await hearing.answerColloquy(ofJudge, 'As counsel stated.')
    await hearing.enterPleas(ofJudge)
    await hearing.makeFindings(ofJudge)
    await look(ofJudge, '9-findings')
    await hearing.acceptPlea(ofJudge)
    await defender.getByText(/^The plea was accepted/).waitFor()
    await hearing.acceptAgreement(ofJudge, 'It is within the range and the victim was heard.')
    await hearing.enterJudgment(ofJudge, 'The first payment is due within ninety days.')
    await look(ofJudge, '9-judged')
    for (const page of [prosecutor, defender]) {
      await page.getByRole('link', { name: /^Judgment \(opens/ }).waitFor()
      await page.getByText('The first payment is due within ninety days.').waitFor()
    }
    await openTab(prosecutor, 'Overview')
    const charges = prosecutor.getByRole('table', { name: /charges/i }).first()
    await charges.getByText('Convicted').first().waitFor()
    await charges.getByText('Dismissed').first().waitFor()
  })

  it('10. the counts moved with the case: it is open no more, nor in talks, and is resolved by plea', async () => {
    const supervisor = await stage.page('prosecution-supervisor.calloway')
    await countsBecome({
      ...before,
      open: before.open - 1,
      byPlea: before.byPlea + 1,
      resolved: before.resolved + 1,
    })
    await look(supervisor, '10-insight')
  })
})
