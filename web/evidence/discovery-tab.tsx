import { listProductions } from '../../contract/evidence.ts'
import { useRead } from '../app/use-read.ts'
import { useCase } from '../cases/case-context.ts'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Section } from '../design/section.tsx'
import { ProduceForm } from './produce-form.tsx'
import { ProductionSection } from './production-section.tsx'

/** Asked as soon as one goes there. */
export const opensWith = [listProductions]

/** What was disclosed to the defense, in numbered productions with their receipts. */
export function DiscoveryTab() {
  const { caseId } = useCase()
  const read = useRead(listProductions, { params: { caseId } })
  return (
    <Loaded read={read} what="the productions">
      {({ productions, choices, abilities }) => (
        <>
          {productions.length === 0 && (
            <Section title="Productions">
              <Empty>
                Nothing was disclosed to the defense yet. A production appears here, with its files, hashes and receipt,
                as soon as the prosecution makes one.
              </Empty>
            </Section>
          )}
          {productions.map((production) => (
            <ProductionSection key={production.id} caseId={caseId} production={production} />
          ))}
          {abilities.includes('produce') && <ProduceForm caseId={caseId} choices={choices} />}
        </>
      )}
    </Loaded>
  )
}
