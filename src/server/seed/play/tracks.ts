import * as tracks from '../../../../contract/tracks.ts'
import { clerk, type PlayedCase, type Steps } from './played-case.ts'

/** The clerk puts the case on the track that the rules of the court propose. */
export async function* onItsTrack(c: PlayedCase): Steps {
  yield c.at.on(0, '15:35')
  const { proposal, version } = await c.call(clerk, tracks.readTrack, { params: c.params })
  if (!proposal) throw new Error(`The rules propose no track for ${c.facts.key}`)
  await c.call(clerk, tracks.chooseTrack, { params: c.params, version, body: { track: proposal.track } })
}

/** The judge puts the case on another track, and says why. */
export async function* onAnotherTrack(c: PlayedCase, openDays: number, track: string, why: string): Steps {
  yield c.at.on(openDays, '13:40')
  const { version } = await c.call(c.judge, tracks.readTrack, { params: c.params })
  await c.call(c.judge, tracks.chooseTrack, { params: c.params, version, body: { track, why } })
}
