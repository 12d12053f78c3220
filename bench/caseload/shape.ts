import { stableId } from '../../src/server/seed/stable-id.ts'
import { trainingCourt, trainingPersonId, trainingTeamId } from '../../src/server/seed/training-county.ts'
import { benchId } from './ids.ts'

/*
 * A caseload grows by blocks of twenty thousand cases with two hundred people each, so that everybody has about three
 * hundred cases however large the state is: of sixty-seven prosecutors and sixty-seven defenders each is on every
 * sixty-seventh case of the block, and each of sixty-six chambers on every sixty-sixth.
 */

export const block = { cases: 20_000, prosecutors: 67, defenders: 67, chambers: 66 } as const

/** People of one block, by number within it: prosecutors, then defenders, then judges. */
export const peopleInBlock = block.prosecutors + block.defenders + block.chambers

const blockOf = (n: number): number => Math.floor((n - 1) / block.cases)

/** The prosecutor, the defender and the judge of the case with this number. */
export const prosecutorOf = (n: number): string =>
  benchId('person', blockOf(n) * peopleInBlock + (n % block.prosecutors))
export const defenderOf = (n: number): string =>
  benchId('person', blockOf(n) * peopleInBlock + block.prosecutors + (n % block.defenders))

export const court = trainingCourt.id
export const supervisor = trainingPersonId('prosecution-supervisor.calloway')
export const supervisorsTeam = trainingTeamId('prosecution-management')
export const offices = {
  prosecutor: stableId('office/prosecutor'),
  defender: stableId('office/public-defender'),
  court: stableId('office/court'),
} as const

/** Every so-manieth case is walled against its block's first prosecutor, or sealed to those who have it. */
export const rare = { wall: 101, seal: 211 } as const

/** In SQL, over the case's number `n`: whether it is open and its prosecution has an approved draft to extend. */
export const isOpen = 'n % 5 < 3'
export const hasDraft = 'n % 5 < 2'
