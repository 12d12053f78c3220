import { listCases, type CaseLine } from '../../contract/cases.ts'
import { useLater } from './use-later.ts'
import { useRead } from './use-read.ts'

export interface CaseSearch {
  readonly cases: readonly CaseLine[]
  /** What stands below: that it is being searched, that nothing matches, why it could not be searched. */
  readonly note: string | null
}

/** Within the tenth of a second after which one begins to wait. */
const restsMs = 50
const shortest = 2
const longest = 100
const shown = 8

/** Cases of this person by name, number or charge, as he types. */
export function useCaseSearch(typed: string): CaseSearch {
  const text = useLater(typed.trim().slice(0, longest), restsMs)
  const isOn = text.length >= shortest && typed.trim().length >= shortest
  const read = useRead(listCases, { query: { text, limit: shown } }, { when: isOn, keepLast: true })
  if (!isOn) return { cases: [], note: null }
  if (read.state === 'loading') return { cases: [], note: 'Searching…' }
  if (read.state === 'ready') {
    const { cases } = read.data
    return { cases, note: cases.length === 0 ? 'None of your cases matches.' : null }
  }
  return { cases: [], note: read.state === 'refused' ? read.problem.title : read.message }
}
