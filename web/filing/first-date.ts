import type { z } from 'zod'
import type { FirstDate } from '../../contract/filing.ts'
import { typedTime } from '../cases/typed-time.ts'

/** The first date of a case as the clerk types it. */
export interface FirstDateDraft {
  readonly as: 'proposed' | 'by-hand'
  readonly day: string
  readonly time: string
  readonly room: string
}

let usual = { time: '', room: '' }

/** First dates go to one hour and courtroom for a whole morning: those of the last acceptance are proposed again. */
export function keepUsualPlace({ time, room }: FirstDateDraft): void {
  usual = { time, room }
}

/** A first date as proposed, at the hour and in the courtroom of the last one that was accepted here. */
export const usualFirstDate = (): FirstDateDraft => ({ as: 'proposed', day: '', ...usual })

/** What is sent of it. */
export function firstDateOf({ as, day, time, room }: FirstDateDraft): z.input<typeof FirstDate> {
  const clock = typedTime(time) ?? time
  return as === 'proposed' ? { as, time: clock, room } : { as, day, time: clock, room }
}
