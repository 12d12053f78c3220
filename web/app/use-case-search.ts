import { useState } from 'react'
import { listCases, type CaseLine } from '../../contract/cases.ts'
import { folded } from '../design/matching.ts'
import { useRead } from './use-read.ts'

export interface CaseSearch {
  readonly cases: readonly CaseLine[]
  /** What stands below: that it is being searched, that nothing matches, why it could not be searched. */
  readonly note: string | null
}

const shortest = 2
const longest = 100
const shown = 8

/**
 * Cases of this person by name, number or charge, as he types. One question is asked at a time: what was typed meanwhile
 * is asked as soon as it is answered, so that nobody waits for his own hand to rest. Of an answer to fewer letters only
 * what all of them fit is shown, so that Enter opens no other case than the one that is meant.
 */
export function useCaseSearch(typed: string): CaseSearch {
  const wanted = typed.trim().slice(0, longest)
  const [text, setText] = useState(wanted)
  const isOn = text.length >= shortest && wanted.length >= shortest
  const read = useRead(listCases, { query: { text, limit: shown } }, { when: isOn, keepLast: true })
  const isAwaited = isOn && (read.state === 'loading' || (read.state === 'ready' && read.ofLastQuestion))
  if (!isAwaited && text !== wanted) setText(wanted)
  if (!isOn) return { cases: [], note: null }
  if (read.state === 'loading') return { cases: [], note: 'Searching…' }
  if (read.state === 'ready') {
    const isAnswered = text === wanted && !isAwaited
    const cases = isAnswered ? read.data.cases : read.data.cases.filter((line) => fits(line, wanted))
    return { cases, note: cases.length > 0 ? null : isAnswered ? 'None of your cases matches.' : 'Searching…' }
  }
  return { cases: [], note: read.state === 'refused' ? read.problem.title : read.message }
}

/** Whether all words stand in what a case is found by. */
function fits({ defendant, number, leadCharge }: CaseLine, words: string): boolean {
  const sought = folded([defendant, number, leadCharge].join(' '))
  return words.split(/\s+/).every((word) => sought.includes(folded(word)))
}
