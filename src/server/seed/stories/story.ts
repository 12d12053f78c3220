import type { Facts } from '../play/facts.ts'
import type { PlayedCase, Steps } from '../play/played-case.ts'
import { acceptCharges, charge } from '../play/charging.ts'
import { counselComes, setHearing, victimIsHeard } from '../play/counsel.ts'
import { arraigned, certifies } from '../play/clocks.ts'
import { acknowledge, produce } from '../play/discovery.ts'
import { refer, take } from '../play/screening.ts'
import { onItsTrack } from '../play/tracks.ts'

/** A case of the training court: what it is about, and what became of it. */
export interface Story {
  readonly facts: Facts
  /** The story whose referral names this defendant too. */
  readonly joins?: string
  tell(c: PlayedCase): Steps
}

/** From the referral to the clerk's acceptance, in an ordinary course; nine open days. */
export async function* filed(c: PlayedCase, memo: string): Steps {
  yield* refer(c)
  yield* take(c, 1)
  yield* charge(c, 2, memo)
  yield* acceptCharges(c, 1)
}

/** The defendant is arraigned, counsel is there, the victim is entered, the case is on its track. */
export async function* pending(c: PlayedCase, memo: string): Steps {
  yield* filed(c, memo)
  yield* arraigned(c, 1)
  yield* counselComes(c, 1)
  yield* victimIsHeard(c, 0)
  yield* onItsTrack(c)
}

/** And discovery went out, was certified and received. */
export async function* disclosed(c: PlayedCase, memo: string): Steps {
  yield* pending(c, memo)
  yield* produce(c, 3, 'Reports and statements received from the police so far.')
  yield* certifies(c)
  yield* acknowledge(c, 2)
}

/**
 * A status hearing in the coming weeks, so that the case has a next date. The two judges hold theirs at different hours,
 * so that a lawyer with cases before both is where he is needed.
 */
export async function* statusIn(c: PlayedCase, days: number, time?: string): Steps {
  const ofJudge = c.judge === 'judge.abara' ? '09:30' : '11:00'
  yield* setHearing(c, 0, { kind: 'status', day: c.at.fromToday(days), time: time ?? ofJudge })
}
