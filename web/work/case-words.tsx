import type { WorkItem } from '../../contract/work.ts'

type CaseMark = WorkItem['case']

/** A case as a line names it: the defendant, or the number to one who may not know. */
export const caseName = ({ defendant, number }: CaseMark): string => defendant ?? number ?? 'A case'

/** The case in a line: who, number, charge, custody. */
export function CaseWords({ mark }: { readonly mark: CaseMark }) {
  return (
    <span className="case-words">
      <strong>{caseName(mark)}</strong>
      {mark.defendant !== null && mark.number !== null && <span className="case-words__number"> {mark.number}</span>}
      {mark.leadCharge !== null && <span className="quiet"> {mark.leadCharge}</span>}
    </span>
  )
}
