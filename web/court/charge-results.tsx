import type { HearingCharge, PleaHearing } from '../../contract/hearing.ts'
import { changedAt } from '../cases/lists.ts'
import { RadioField } from '../design/radio-field.tsx'
import { TextField } from '../design/text-field.tsx'
import { openCharges, type TypedJudgment, type TypedResult } from './judgment-draft.ts'

interface ChargeResultsProps {
  readonly hearing: PleaHearing
  readonly typed: TypedJudgment
  readonly onChange: (next: TypedJudgment) => void
}

/** What becomes of each open charge. */
export function ChargeResults({ hearing, typed, onChange }: ChargeResultsProps) {
  const open = openCharges(hearing)
  return typed.charges.map((typedResult, index) => {
    const charge = open.find(({ chargeId }) => chargeId === typedResult.chargeId)
    return charge ? (
      <OneResult
        key={charge.chargeId}
        at={`charges.${index}`}
        charge={charge}
        offense={offenseOf(charge, hearing)}
        typed={typedResult}
        onChange={(next) => onChange({ ...typed, charges: changedAt(typed.charges, index, next) })}
      />
    ) : null
  })
}

/** The offense of an accepted plea: it may be a lesser one than charged. */
function offenseOf(charge: HearingCharge, { pleas }: PleaHearing): string {
  const accepted = pleas.find(({ chargeId, status }) => chargeId === charge.chargeId && status === 'accepted')
  return accepted && accepted.offense.code !== charge.offense.code
    ? `${charge.offense.title}, pleaded to as ${accepted.offense.title}`
    : charge.offense.title
}

interface OneResultProps {
  readonly at: string
  readonly charge: HearingCharge
  readonly offense: string
  readonly typed: TypedResult
  readonly onChange: (next: TypedResult) => void
}

function OneResult({ at, charge, offense, typed, onChange }: OneResultProps) {
  return (
    <div className="charge-result">
      <RadioField
        name={`${at}.result`}
        label={`Count ${charge.count}, ${offense}`}
        inline
        choices={[
          { value: 'convicted', label: 'Convicted' },
          { value: 'dismissed', label: 'Dismissed' },
        ]}
        value={typed.result}
        onChange={(result) => onChange({ ...typed, result })}
      />
      {typed.result === 'dismissed' && (
        <TextField
          name={`${at}.why`}
          label={`Why count ${charge.count} is dismissed`}
          value={typed.why}
          onChange={(why) => onChange({ ...typed, why })}
        />
      )}
    </div>
  )
}
