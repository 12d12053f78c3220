import type { VictimsInformed } from '../../contract/agreement.ts'
import { noConferralReasonWords } from '../../src/vocabulary/code-lists.ts'
import { Day } from '../design/day.tsx'

/** When the victims were told of the agreement, or why they were not. */
export function VictimsText({ victims }: { readonly victims: VictimsInformed }) {
  if (victims.informed) return <Day day={victims.on} />
  return (
    <>
      Not told: {noConferralReasonWords[victims.reason]}
      {victims.note !== '' && <div className="quiet prose">{victims.note}</div>}
    </>
  )
}
