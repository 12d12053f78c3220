import * as plea from '../../../contract/plea.ts'
import type { BrowserStage } from '../support/browser-stage.ts'

/** The defendant and counsel accept the offer on the table; from here the screens are clicked. Gives the case. */
export async function acceptedOffer(stage: BrowserStage): Promise<string> {
  const asDefendant = await stage.as('defendant.whitlock')
  const mine = plea.readMyCase.response.parse((await asDefendant.call(plea.readMyCase)).body)
  const caseId = mine.cases[0]?.caseId ?? ''
  const params = { caseId }
  const asCounsel = await stage.as('defender.marsh')
  const talks = plea.readNegotiation.response.parse((await asCounsel.call(plea.readNegotiation, { params })).body)
  const offer = talks.offers.find(({ mustAct }) => mustAct === 'defense')
  if (!offer) throw new Error('No offer waits for the defense')
  const n = offer.versions[0]?.n ?? 0
  const decided = await asDefendant.call(plea.decideOnOffer, {
    params,
    body: { offerId: offer.id, n, decision: 'accept', note: '' },
  })
  if (decided.status !== 200) throw new Error(decided.text)
  const accepted = await asCounsel.call(plea.acceptOffer, {
    params: { ...params, offerId: offer.id },
    version: offer.version,
    body: { n, decision: { by: 'recorded-decision' } },
  })
  if (accepted.status !== 200) throw new Error(accepted.text)
  return caseId
}
