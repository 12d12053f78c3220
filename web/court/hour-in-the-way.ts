import { previewMove, type CourtDayHearing } from '../../contract/calendar.ts'
import { ask } from '../app/api.ts'
import { hourToLookAt, type OutcomeDraft } from './outcome-questions.ts'

interface InTheWay {
  readonly words: string
  /** A rule lets whoever asks pass over it with a reason. */
  readonly passable: boolean
}

/** The hour of a hearing whose source names a day alone. */
const noHour = '00:00'

/**
 * Why a continuance cannot be at the hour that it comes to; null when it can. Where that cannot be asked now, or is not
 * this person's to ask, the outcome is sent as it is, and its answer says so.
 */
export async function hourInTheWay(hearing: CourtDayHearing, draft: OutcomeDraft): Promise<InTheWay | null> {
  const at = hourToLookAt(draft, hearing)
  if (at === null) return null
  if (at.time === noHour) return { words: 'The hearing has no hour yet.', passable: false }
  const { caseId, hearingId } = hearing
  try {
    const { obstacles, passable } = await ask(previewMove, { params: { caseId, hearingId }, query: at })
    return obstacles.length === 0 ? null : { words: `${obstacles.join('. ')}.`, passable }
  } catch {
    return null
  }
}
