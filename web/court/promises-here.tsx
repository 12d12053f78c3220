import '../plea/plea.css'
import './court.css'
import { readTenderedAgreement } from '../../contract/agreement.ts'
import { useRead } from '../app/use-read.ts'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { PromisesSection } from './promises-section.tsx'

/** The promises of the agreement that are not marked as kept. */
export function PromisesHere({ caseId }: { readonly caseId: string }) {
  const read = useRead(readTenderedAgreement, { params: { caseId } })
  return (
    <Loaded read={read} what="the promises">
      {({ promises }) => {
        const due = promises.filter(({ state }) => state !== 'kept')
        if (due.length === 0) return <Empty>Every promise is marked as kept.</Empty>
        return <PromisesSection caseId={caseId} promises={due} />
      }}
    </Loaded>
  )
}
