import { useState } from 'react'
import { mendHeldRow, type HeldRow } from '../../contract/exchange.ts'
import { useWrite } from '../app/use-write.ts'
import { ActionButton, ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { Form } from '../design/form.tsx'
import { TextField } from '../design/text-field.tsx'

/** The values of a held row to be put right; only what was changed is sent, and the original stays. */
export function MendRow({ row, onDone }: { readonly row: HeldRow; readonly onDone: () => void }) {
  const before = new Map(row.values.map(({ column, text, mended }) => [column, mended ?? text ?? '']))
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(before)
  const write = useWrite(mendHeldRow, { onDone })
  const changed = [...typed].filter(([column, text]) => text !== before.get(column))
  const [atFault, others] = [row.values.filter((value) => value.atFault), row.values.filter((value) => !value.atFault)]
  const field = ({ column, text, atFault: wrong }: HeldRow['values'][number]) => (
    <TextField
      key={column}
      name={`values.${column}`}
      label={column}
      hint={
        text === null
          ? 'Kept, and shown to nobody. Leave it empty to leave it as it is.'
          : wrong
            ? 'This value is at fault.'
            : undefined
      }
      optional
      value={typed.get(column) ?? ''}
      onChange={(value) => setTyped(new Map(typed).set(column, value))}
    />
  )
  return (
    <Form
      outcome={write.outcome}
      label={`Put ${row.file}, line ${row.line} right`}
      onSubmit={() =>
        void write.send({
          params: { rowId: row.id },
          version: row.version,
          body: { values: Object.fromEntries(changed) },
        })
      }
    >
      {!row.cut && <p>The line could not be cut into values: type all that the row says, as the source writes it.</p>}
      {atFault.map(field)}
      <details open={atFault.length === 0}>
        <summary>{atFault.length === 0 ? 'The values of the row' : 'The other values of the row'}</summary>
        <div className="mend-fields">{others.map(field)}</div>
      </details>
      <ButtonRow>
        <SubmitButton>Put the row right and load it</SubmitButton>
        <ActionButton kind="plain" onClick={onDone}>
          Leave it as it is
        </ActionButton>
      </ButtonRow>
    </Form>
  )
}
