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

export const emptyFirstDate: FirstDateDraft = { as: 'proposed', day: '', time: '', room: '' }

/** What is sent of it. */
export function firstDateOf({ as, day, time, room }: FirstDateDraft): z.input<typeof FirstDate> {
  const clock = typedTime(time) ?? time
  return as === 'proposed' ? { as, time: clock, room } : { as, day, time: clock, room }
}
