import { listProductions } from '../../contract/evidence.ts'
import { useRead } from '../app/use-read.ts'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { ProductionSection } from './production-section.tsx'

/** The productions that have no receipt yet. */
export function ReceiveHere({ caseId }: { readonly caseId: string }) {
  const read = useRead(listProductions, { params: { caseId } })
  return (
    <Loaded read={read} what="the productions">
      {({ productions }) => {
        const open = productions.filter(({ receipt }) => receipt === null)
        if (open.length === 0) return <Empty>Every production has its receipt.</Empty>
        return open.map((production) => (
          <ProductionSection key={production.id} caseId={caseId} production={production} />
        ))
      }}
    </Loaded>
  )
}
