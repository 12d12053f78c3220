import { ErrorMessage, Fieldset, FormGroup } from '@trussworks/react-uswds'
import type { ReactNode } from 'react'
import { describedBy } from './field-frame.tsx'
import type { FieldIds } from './form.tsx'
import { useStateWords } from './state-words.ts'

interface GroupFrameProps {
  readonly ids: FieldIds
  readonly legend: ReactNode
  readonly hint?: ReactNode
  readonly optional?: boolean | undefined
  readonly children: ReactNode
}

/** Legend, hint and error around several controls that answer one question. */
export function GroupFrame({ ids, legend, hint, optional, children }: GroupFrameProps) {
  const words = useStateWords()
  return (
    <FormGroup error={ids.error !== null}>
      <Fieldset
        id={ids.id}
        tabIndex={-1}
        aria-describedby={describedBy(ids, hint)['aria-describedby']}
        legend={
          <>
            {legend}
            {optional && <span className="usa-hint"> ({words.optional})</span>}
          </>
        }
      >
        {hint !== undefined && (
          <div className="usa-hint" id={ids.hintId}>
            {hint}
          </div>
        )}
        {ids.error !== null && <ErrorMessage id={ids.errorId}>{ids.error}</ErrorMessage>}
        {children}
      </Fieldset>
    </FormGroup>
  )
}
