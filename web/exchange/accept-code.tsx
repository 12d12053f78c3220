import { useState } from 'react'
import { acceptImportCode, type HeldGroup } from '../../contract/exchange.ts'
import { useWrite } from '../app/use-write.ts'
import { ActionButton } from '../design/buttons.tsx'
import { ConfirmDialog } from '../design/confirm-dialog.tsx'
import { SelectField } from '../design/select-field.tsx'

interface AcceptCodeProps {
  readonly court: string
  readonly group: HeldGroup
  readonly code: string
  readonly column: string
}

/** Says which listed code an unknown one stands for. What is near it is proposed; a person decides. */
export function AcceptCode({ court, group, code, column }: AcceptCodeProps) {
  const [isOpen, setOpen] = useState(false)
  const [means, setMeans] = useState(group.proposal ?? '')
  const write = useWrite(acceptImportCode, { onDone: () => setOpen(false) })
  const { source, file, held } = group
  return (
    <>
      <ActionButton kind="plain" onClick={() => setOpen(true)}>
        Say what the code means<span className="usa-sr-only"> “{code}”</span>
      </ActionButton>
      <ConfirmDialog
        title={`What does “${code}” mean?`}
        verb="Take it for the chosen code"
        consequence={
          <p>
            {held === 1 ? 'One row' : `${held.toLocaleString('en-US')} rows`} of {file} with this {column} will be
            loaded, and later imports of this source into this court will read it the same way. The code is kept as the
            source writes it, and marked as doubted on the case.
          </p>
        }
        destructive={false}
        isOpen={isOpen}
        outcome={write.outcome}
        onConfirm={() => void write.send({ params: { courtId: court }, body: { source, file, column, code, means } })}
        onClose={() => {
          write.reset()
          setOpen(false)
        }}
      >
        <SelectField
          name="means"
          label="It stands for"
          hint={
            group.proposal === null ? 'No listed code is near it.' : `The nearest listed code is “${group.proposal}”.`
          }
          value={means}
          onChange={setMeans}
          choices={group.codes.map((value) => ({ value, label: value }))}
        />
      </ConfirmDialog>
    </>
  )
}
