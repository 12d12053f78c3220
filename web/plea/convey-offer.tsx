import { conveyOffer } from '../../contract/plea.ts'
import { ConveyanceMethod, conveyanceMethodWords, Language, languageWords } from '../../src/vocabulary/code-lists.ts'
import { useDraft } from '../app/use-draft.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { asTyped } from '../cases/as-typed.ts'
import { DateField } from '../design/date-field.tsx'
import { RadioField } from '../design/radio-field.tsx'
import { SelectField } from '../design/select-field.tsx'
import { TextField } from '../design/text-field.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { conveyanceToState } from './conveyance-to-state.ts'
import type { OfferActProps } from './offer-act-props.ts'

const howChoices = ConveyanceMethod.options.map((value) => ({ value, label: conveyanceMethodWords[value] }))
const languageChoices = Language.options.map((value) => ({ value, label: languageWords[value] }))

/** Counsel's record that the defendant was told of the version on the table. */
export function ConveyOffer({ talks, offer, current }: OfferActProps) {
  const start = conveyanceToState(talks)
  const draft = useDraft(`convey:${offer.id}:${current.n}`, start)
  const { interpreter, ...rest } = draft.value
  return (
    <ActDialog
      caseId={talks.caseId}
      kind={current.conveyedOn === null ? 'main' : 'other'}
      verb={current.conveyedOn === null ? 'Record the conveyance' : 'Record another conveyance'}
      title={`Record that version ${current.n} was conveyed`}
      consequence={
        <p>
          The prosecution learns the day and nothing else. The defendant gets the offer in plain words, in English and
          Spanish.
        </p>
      }
      route={asTyped(conveyOffer)}
      input={() => ({
        params: { caseId: talks.caseId, offerId: offer.id },
        body: { n: current.n, ...rest, interpreter: interpreter.trim() === '' ? null : interpreter },
        version: offer.version,
      })}
      onDone={draft.clear}
    >
      <DateField {...draft.field('on')} label="On what day the defendant was told" max={talks.today} />
      <RadioField {...draft.field('how')} label="How" choices={howChoices} />
      <SelectField {...draft.field('language')} label="In which language" choices={languageChoices} />
      <TextField
        {...draft.field('interpreter')}
        label="Interpreter"
        hint={
          talks.defendant.interpreterNeeded
            ? 'The file says that the client needs one: the interpreter’s name.'
            : 'The interpreter’s name, if one helped.'
        }
        optional
      />
      <TextareaField {...draft.field('said')} label="What was said" hint="For the defense alone." rows={4} optional />
    </ActDialog>
  )
}
