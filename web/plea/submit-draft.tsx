import {
  previewGates,
  submitDraft,
  type GatesView,
  type OfferDraftView,
  type OfferStatement,
} from '../../contract/plea.ts'
import type { OfferDeparture } from '../../src/vocabulary/code-lists.ts'
import { useDraft } from '../app/use-draft.ts'
import { useRead } from '../app/use-read.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { CheckboxGroupField } from '../design/checkbox-group-field.tsx'
import { SelectField } from '../design/select-field.tsx'
import { TextareaField } from '../design/textarea-field.tsx'

interface SubmitDraftProps {
  readonly caseId: string
  readonly draft: OfferDraftView
}

type ToState = GatesView['toState']

/** A ground and its reason, by the restriction that it lifts. */
type Grounds = Readonly<Record<string, { readonly ground: string; readonly because: string }>>

const nothing: ToState = { departures: [], restrictions: [] }

/** Puts the revision before a supervisor, and states what neither its terms nor the file show. */
export function SubmitDraft({ caseId, draft }: SubmitDraftProps) {
  const gates = useRead(previewGates, { params: { caseId, draftId: draft.id } })
  const asked = gates.state === 'ready' ? gates.data.toState : nothing
  const typed = useDraft<{ departures: readonly OfferDeparture[]; grounds: Grounds }>(
    `submit-draft:${draft.id}:${draft.revision}`,
    { departures: [], grounds: {} },
  )
  const { grounds } = typed.value
  const setGround = (id: string, part: Partial<Grounds[string]>) =>
    typed.set((before) => ({
      ...before,
      grounds: { ...before.grounds, [id]: { ground: '', because: '', ...before.grounds[id], ...part } },
    }))
  return (
    <ActDialog
      caseId={caseId}
      kind="main"
      verb="Submit for approval"
      title={`Submit revision ${draft.revision} for approval?`}
      consequence={<p>A supervisor who did not write it decides on this very revision.</p>}
      route={submitDraft}
      input={() => ({
        params: { caseId, draftId: draft.id },
        version: draft.version,
        body: { stated: statementOf(asked, typed.value.departures, grounds) },
      })}
      onDone={typed.clear}
    >
      {asked.departures.length > 0 && (
        <CheckboxGroupField
          {...typed.field('departures')}
          label="Which of these are so?"
          hint="The terms do not show it. What you leave unmarked you state not to be so."
          choices={asked.departures.map(({ departure, text }) => ({ value: departure, label: text }))}
        />
      )}
      {asked.restrictions.map(({ id, text, grounds: admitted }) => (
        <fieldset key={id} className="usa-fieldset restriction">
          <legend className="usa-legend">{text}</legend>
          <SelectField
            name={`ground-${id}`}
            label="Why it does not stand in the way"
            value={grounds[id]?.ground ?? ''}
            onChange={(ground) => setGround(id, { ground })}
            choices={admitted.map((one) => ({ value: one.id, label: one.text }))}
            placeholder="– No ground: it stands –"
          />
          {(grounds[id]?.ground ?? '') !== '' && (
            <TextareaField
              name={`because-${id}`}
              label="The reason, in a sentence"
              value={grounds[id]?.because ?? ''}
              onChange={(because) => setGround(id, { because })}
              rows={2}
            />
          )}
        </fieldset>
      ))}
    </ActDialog>
  )
}

/** Null where nothing is asked. */
function statementOf(asked: ToState, departures: readonly OfferDeparture[], grounds: Grounds): OfferStatement | null {
  if (asked.departures.length === 0 && asked.restrictions.length === 0) return null
  return {
    departures: [...departures],
    excepted: asked.restrictions.flatMap(({ id }) => {
      const given = grounds[id]
      return given === undefined || given.ground === '' ? [] : [{ restriction: id, ...given }]
    }),
  }
}
