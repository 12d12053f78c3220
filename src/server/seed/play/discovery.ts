import * as evidence from '../../../../contract/evidence.ts'
import type { PlayedCase, Steps } from './played-case.ts'

/** The prosecution produces everything the police handed over that was not produced yet. */
export async function* produce(c: PlayedCase, openDays: number, note: string): Steps {
  yield c.at.on(openDays, '15:40')
  const { choices } = await c.call(c.facts.prosecutor, evidence.listProductions, { params: c.params })
  await c.call(c.facts.prosecutor, evidence.produce, {
    params: c.params,
    body: {
      note,
      items: choices.filter(({ produced }) => !produced).map(({ documentId, title }) => ({ documentId, title })),
    },
  })
}

/** The defense acknowledges every production it has. */
export async function* acknowledge(c: PlayedCase, openDays: number): Steps {
  yield c.at.on(openDays, '09:35')
  const { productions } = await c.call(c.facts.counsel, evidence.listProductions, { params: c.params })
  for (const production of productions.filter(({ receipt }) => receipt === null))
    await c.call(c.facts.counsel, evidence.acknowledgeProduction, {
      params: { ...c.params, productionId: production.id },
      version: production.version,
    })
}
