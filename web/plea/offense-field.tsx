import type { NamedOffense, OfferForm } from '../../contract/plea.ts'
import { offenseClassWords } from '../../src/vocabulary/code-lists.ts'
import { ComboboxField } from '../design/combobox-field.tsx'
import { TextField } from '../design/text-field.tsx'

interface OffenseFieldProps {
  readonly name: string
  readonly label: string
  readonly offenses: OfferForm['offenses']
  /** The code of the charge: offenses to which it is commonly reduced come first. */
  readonly reducedFrom?: string
  readonly value: NamedOffense | null
  readonly onChange: (offense: NamedOffense | null) => void
}

/** An offense of the code; where the court's rule pack lists none, its name is typed. */
export function OffenseField({ name, label, offenses, reducedFrom, value, onChange }: OffenseFieldProps) {
  if (offenses.length === 0) {
    return (
      <TextField
        name={`${name}.title`}
        label={label}
        hint="The court’s rule pack lists no offenses: type its name."
        value={value?.title ?? ''}
        onChange={(title) =>
          onChange(title === '' ? null : { code: title.slice(0, 60), title, statute: '', class: 'unknown' })
        }
      />
    )
  }
  const common = (offense: OfferForm['offenses'][number]): boolean =>
    reducedFrom !== undefined && offense.lesserOf.includes(reducedFrom)
  const inOrder = [...offenses.filter(common), ...offenses.filter((offense) => !common(offense))]
  return (
    <ComboboxField
      name={name}
      label={label}
      choices={inOrder.map((offense) => ({
        value: offense.code,
        label: offense.title,
        description: `${offense.statute} · ${offenseClassWords[offense.class]}${common(offense) ? ' · commonly' : ''}`,
      }))}
      value={value?.code ?? ''}
      onChange={(code) => {
        const chosen = offenses.find((offense) => offense.code === code)
        onChange(
          chosen ? { code: chosen.code, title: chosen.title, statute: chosen.statute, class: chosen.class } : null,
        )
      }}
    />
  )
}
