import { acceptOffer } from '../../contract/plea.ts'
import { ConveyanceMethod, conveyanceMethodWords } from '../../src/vocabulary/code-lists.ts'
import { useDraft } from '../app/use-draft.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { asTyped } from '../cases/as-typed.ts'
import { DateField } from '../design/date-field.tsx'
import { RadioField } from '../design/radio-field.tsx'
import { SelectField } from '../design/select-field.tsx'
import { useCase } from '../cases/case-context.ts'
import type { OfferActProps } from './offer-act-props.ts'

interface AcceptDraft {
  readonly by: 'recorded-decision' | 'told-counsel' | 'myself' | ''
  readonly on: string
  readonly how: ConveyanceMethod | ''
}

const howChoices = ConveyanceMethod.options.map((value) => ({ value, label: conveyanceMethodWords[value] }))

/** Acceptance for the defendant: the decision is his, so it is said how it is known. */
export function AcceptOffer({ talks, offer, current }: OfferActProps) {
  const { relations } = useCase()
  const forHimself = relations.includes('self-represented')
  const start: AcceptDraft = { by: forHimself ? 'myself' : '', on: talks.today, how: '' }
  const draft = useDraft(`accept:${offer.id}:${current.n}`, start)
  return (
    <ActDialog
      caseId={talks.caseId}
      // Who was not told of it has not decided: telling him comes first.
      kind={current.conveyedOn === null && !forHimself ? 'other' : 'main'}
      verb="Accept the offer"
      title="Accept the offer?"
      consequence={
        <p>
          {forHimself ? 'You and the prosecutor' : 'Both sides'} then agree on version {current.n}. The agreement has to
          be written, signed and tendered; the court may reject it. Every other open offer is closed.
        </p>
      }
      route={asTyped(acceptOffer)}
      input={() => ({
        params: { caseId: talks.caseId, offerId: offer.id },
        body: { n: current.n, decision: decisionOf(draft.value) },
        version: offer.version,
      })}
      onDone={draft.clear}
    >
      {!forHimself && (
        <>
          <RadioField
            {...draft.field('by')}
            name="decision.by"
            label="How you know that the defendant decided to accept"
            hint="The decision is the defendant’s. This stays with the defense."
            choices={[
              { value: 'told-counsel', label: 'The defendant told me' },
              { value: 'recorded-decision', label: 'The defendant recorded it in this system' },
            ]}
          />
          {draft.value.by === 'told-counsel' && (
            <>
              <DateField {...draft.field('on')} name="decision.on" label="On what day" max={talks.today} />
              <SelectField {...draft.field('how')} name="decision.how" label="How" choices={howChoices} />
            </>
          )}
        </>
      )}
    </ActDialog>
  )
}

function decisionOf({ by, on, how }: AcceptDraft): unknown {
  return by === 'told-counsel' ? { by, on, how } : { by }
}
