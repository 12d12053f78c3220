import type { z } from 'zod'
import type { Route } from '../../../../contract/route.ts'
import * as cases from '../../../../contract/cases.ts'
import type { CaseId } from '../../../vocabulary/ids.ts'
import type { TrainingKey } from '../training-county.ts'
import type { Cursor } from './days.ts'
import type { Facts } from './facts.ts'
import type { Player, Sent } from './player.ts'

/** A step that nothing else may be played beside: what it gives, such as a number, depends on the order. */
export class Alone {
  readonly at: Temporal.Instant
  constructor(at: Temporal.Instant) {
    this.at = at
  }
}

/** A history gives the moment of its next step before it takes it. */
export type Steps = AsyncGenerator<Temporal.Instant | Alone, void, void>

export const clerk: TrainingKey = 'clerk.pell'
export const supervisor: TrainingKey = 'prosecution-supervisor.calloway'
export const advocate: TrainingKey = 'victim-advocate.fontaine'

type Judge = 'judge.abara' | 'judge.winter'

/** A case whose history is being played. */
export class PlayedCase {
  readonly facts: Facts
  readonly at: Cursor
  readonly player: Player
  /** Cases of others suspected in the same incident, which this one's referral opens too. */
  readonly companions: PlayedCase[] = []
  /** Opened by the referral of another's case. */
  joined = false
  #caseId: CaseId | undefined
  #judge: Judge | undefined

  constructor(player: Player, facts: Facts, at: Cursor) {
    this.player = player
    this.facts = facts
    this.at = at
  }

  get params(): { caseId: CaseId } {
    if (this.#caseId === undefined) throw new Error(`${this.facts.key} is not referred yet`)
    return { caseId: this.#caseId }
  }

  /** The defendant by name. */
  get name(): string {
    return `${this.facts.givenName} ${this.facts.familyName}`
  }

  /** The judge to whom the rule gave the case. */
  get judge(): Judge {
    if (this.#judge === undefined) throw new Error(`${this.facts.key} has no judge yet`)
    return this.#judge
  }

  referredAs(caseId: CaseId | undefined): void {
    this.#caseId = caseId
  }

  givenTo(chambers: string): void {
    this.#judge = chambers.includes('Abara') ? 'judge.abara' : 'judge.winter'
  }

  /** Somebody does something in the case, at the moment at which its history stands. */
  async call<R extends Route>(who: TrainingKey, route: R, sent: Sent<R>): Promise<z.output<R['response']>> {
    return await this.player.call(this.at.moment, who, route, sent)
  }

  /** The version of the case as somebody reads it now. */
  async version(who: TrainingKey): Promise<number> {
    return (await this.call(who, cases.readCase, { params: this.params })).version
  }
}
