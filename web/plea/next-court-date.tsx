import { readCase, type CaseView } from '../../contract/cases.ts'
import type { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'
import { timeOfDay } from '../../src/vocabulary/time-of-day.ts'
import { useRead } from '../app/use-read.ts'
import { spanishTimeOfDay } from '../design/day-text.ts'
import { Day } from '../design/day.tsx'
import { Loaded } from '../design/loaded.tsx'
import { hearingsInSpanish, type MyCaseWords } from './my-case-words.ts'

interface NextCourtDateProps {
  readonly caseId: string
  readonly language: WrittenLanguage
  readonly words: MyCaseWords
}

/** When and where the defendant has to be in court next: what he needs most, so it comes first. */
export function NextCourtDate({ caseId, language, words }: NextCourtDateProps) {
  const read = useRead(readCase, { params: { caseId } })
  return (
    <div className="my-case__next">
      <h3>{words.nextDate}</h3>
      <Loaded read={read} what={words.yourCase}>
        {(view) => {
          const hearing = nextOf(view)
          if (!hearing) return <p>{words.noDate}</p>
          const time = language === 'es' ? spanishTimeOfDay(hearing.time) : timeOfDay(hearing.time)
          return (
            <>
              <p>
                <strong>
                  <Day day={hearing.day} weekday />, {words.at} {time}
                </strong>
              </p>
              <p>
                {language === 'es' ? hearingsInSpanish[hearing.kind] : hearing.kindLabel} · {view.court.name},{' '}
                {words.courtroom} {hearing.room}
              </p>
            </>
          )
        }}
      </Loaded>
    </div>
  )
}

/** The hearing of the next date: of those that stand as set the first. */
function nextOf({ hearings, nextDate }: CaseView): CaseView['hearings'][number] | undefined {
  return hearings
    .filter(({ status, day }) => status === 'set' && nextDate !== null && day >= nextDate)
    .toSorted((a, b) => `${a.day} ${a.time}`.localeCompare(`${b.day} ${b.time}`))[0]
}
