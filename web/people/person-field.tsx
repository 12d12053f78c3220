import type { z } from 'zod'
import { listPersonChoices } from '../../contract/people.ts'
import { useRead } from '../app/use-read.ts'
import { ComboboxField } from '../design/combobox-field.tsx'
import type { FieldProps } from '../design/field-frame.tsx'
import { Loaded } from '../design/loaded.tsx'

interface PersonFieldProps extends FieldProps<string> {
  readonly caseId: string
  /** What the person is chosen for: the server says who could be. */
  readonly purpose: z.input<typeof listPersonChoices.query>['for']
}

/** Somebody to be assigned, appointed, named or walled out, found by typing. */
export function PersonField({ caseId, purpose, ...field }: PersonFieldProps) {
  const read = useRead(listPersonChoices, { params: { caseId }, query: { for: purpose } })
  return (
    <Loaded read={read} what="the choices">
      {({ choices }) => (
        <ComboboxField
          {...field}
          hint={field.hint ?? 'Type the beginning of a name or an office.'}
          choices={choices.map((choice) => ({
            value: choice.principalId,
            label: choice.name,
            description: [choice.title, choice.office].filter((part) => part !== null && part !== '').join(', '),
          }))}
        />
      )}
    </Loaded>
  )
}
