import * as contract from '../../../contract/tracks.ts'
import type { Services } from '../../law/services.ts'
import { reads, writes, type BoundRoute } from '../../platform/http/bind.ts'
import { calendarProblems as problems } from '../problems.ts'
import { chooseTrack } from './choose-track.ts'
import { viewTrack } from './view-track.ts'

/** Routes of the track of a case. */
export function trackRoutes({ packs }: Pick<Services, 'packs'>): readonly BoundRoute[] {
  return [
    reads(contract.readTrack, async (tx, actor, { params }) => await viewTrack(tx, packs, actor, params.caseId)),
    writes(contract.chooseTrack, {
      verb: async (tx, actor, { params, body, version }) =>
        await chooseTrack(tx, packs, actor, { ...params, ...body, version }),
      view: async (tx, actor, kept) => await viewTrack(tx, packs, actor, kept.caseId),
      problems,
    }),
  ]
}
