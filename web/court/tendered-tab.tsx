import '../cases/cases.css'
import '../plea/plea.css'
import './court.css'
import { readTenderedAgreement } from '../../contract/agreement.ts'
import { useRead } from '../app/use-read.ts'
import { useCase } from '../cases/case-context.ts'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { TenderedView } from './tendered-view.tsx'

/** Asked as soon as one goes there. */
export const opensWith = [readTenderedAgreement]

/** The agreement before the court, and what became of each promise. */
export function TenderedTab() {
  const { caseId } = useCase()
  const read = useRead(readTenderedAgreement, { params: { caseId } })
  return (
    <Loaded read={read} what="the tendered agreement">
      {({ agreement, promises }) =>
        agreement ? (
          <TenderedView caseId={caseId} agreement={agreement} promises={promises} />
        ) : (
          <Empty>No agreement was tendered to the court.</Empty>
        )
      }
    </Loaded>
  )
}
