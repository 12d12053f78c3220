import { useState } from 'react'
import { setHeldRowAside, type HeldRow } from '../../contract/exchange.ts'
import { useWrite } from '../app/use-write.ts'
import { ActionButton } from '../design/buttons.tsx'
import { ConfirmDialog } from '../design/confirm-dialog.tsx'
import { TextareaField } from '../design/textarea-field.tsx'

/** Says why a row is not to be loaded. It is kept all the same. */
export function SetRowAside({ row }: { readonly row: HeldRow }) {
  const [isOpen, setOpen] = useState(false)
  const [why, setWhy] = useState('')
  const write = useWrite(setHeldRowAside, { onDone: () => setOpen(false) })
  return (
    <>
      <ActionButton kind="plain" onClick={() => setOpen(true)}>
        Set aside<span className="usa-sr-only"> line {row.line}</span>
      </ActionButton>
      <ConfirmDialog
        title="Set the row aside?"
        verb="Set the row aside"
        consequence={
          <p>The row is not loaded now nor by later imports. It is kept whole, with your reason and your name.</p>
        }
        isOpen={isOpen}
        outcome={write.outcome}
        onConfirm={() => void write.send({ params: { rowId: row.id }, version: row.version, body: { why } })}
        onClose={() => {
          write.reset()
          setOpen(false)
        }}
      >
        <TextareaField name="why" label="Why it is not to be loaded" value={why} onChange={setWhy} rows={2} />
      </ConfirmDialog>
    </>
  )
}
