import { enterPlea, type HearingCharge, type PleaHearing } from '../../contract/hearing.ts'
import { pleaKindWords, type PleaKind } from '../../src/vocabulary/code-lists.ts'
import { useDraft } from '../app/use-draft.ts'
import { asTyped } from '../cases/as-typed.ts'
import { Because } from '../design/because.tsx'
import { ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { CheckboxField } from '../design/checkbox-field.tsx'
import { Form } from '../design/form.tsx'
import { Section } from '../design/section.tsx'
import { SelectField } from '../design/select-field.tsx'
import { StatusTag, type Tone } from '../design/status-tag.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { TimeText } from '../design/time-text.tsx'
import { useHearingWrite } from './use-hearing-write.ts'

type Plea = PleaHearing['pleas'][number]

interface PleasSectionProps {
  readonly caseId: string
  readonly hearing: PleaHearing
}

/** How the defendant pleads to each charge. */
export function PleasSection({ caseId, hearing }: PleasSectionProps) {
  const mayEnter = hearing.abilities.includes('enter-plea')
  return (
    <Section title="Pleas">
      {hearing.charges.map((charge) => (
        <ChargePlea key={charge.chargeId} caseId={caseId} hearing={hearing} charge={charge} mayEnter={mayEnter} />
      ))}
    </Section>
  )
}

const words: Record<Plea['status'], { text: string; tone: Tone }> = {
  entered: { text: 'Entered', tone: 'waiting' },
  accepted: { text: 'Accepted', tone: 'good' },
  withdrawn: { text: 'Withdrawn', tone: 'done' },
  sentenced: { text: 'Judgment entered', tone: 'done' },
}

interface ChargePleaProps extends PleasSectionProps {
  readonly charge: HearingCharge
  readonly mayEnter: boolean
}

function ChargePlea({ caseId, hearing, charge, mayEnter }: ChargePleaProps) {
  const pleas = hearing.pleas.filter((plea) => plea.chargeId === charge.chargeId)
  const standing = pleas.find((plea) => plea.status !== 'withdrawn')
  const asks = mayEnter && charge.agreed !== 'dismiss' && ['pending', 'pleaded'].includes(charge.status)
  return (
    <div className="finding" role="group" aria-label={`Count ${charge.count}`}>
      <p>
        <strong>
          Count {charge.count}, {charge.offense.title}
        </strong>{' '}
        <span className="quiet">{agreedText(charge)}</span>
      </p>
      {pleas.map((plea) => (
        <p key={plea.id}>
          {pleaKindWords[plea.kind]}
          {plea.offense.code !== charge.offense.code && ` to ${plea.offense.title}`}{' '}
          <StatusTag tone={words[plea.status].tone}>{words[plea.status].text}</StatusTag>{' '}
          <span className="quiet">
            <TimeText at={plea.acceptedAt ?? plea.enteredAt} />
            {plea.enteredByCourt && ', entered by the court'}
          </span>
        </p>
      ))}
      {asks && !standing && <EnterPlea caseId={caseId} hearing={hearing} charge={charge} />}
      {asks && standing && (
        <details>
          <summary>Enter another plea in its place</summary>
          <EnterPlea caseId={caseId} hearing={hearing} charge={charge} />
        </details>
      )}
    </div>
  )
}

function agreedText({ agreed, lesser, agreedKind }: HearingCharge): string {
  if (agreed === null) return ''
  if (agreed === 'dismiss') return 'To be dismissed by the agreement'
  const kind = agreedKind === null ? '' : `: ${pleaKindWords[agreedKind].toLowerCase()}`
  return lesser ? `Agreed: plea to ${lesser.title}${kind}` : `Agreed${kind}`
}

const needWords = {
  'court-consent': 'the court’s consent',
  'prosecution-consent': 'the prosecution’s consent',
  'written-reservation': 'the reserved ruling in writing',
  'strong-factual-basis': 'a strong factual basis, found before it is accepted',
} as const

interface PleaDraft {
  readonly kind: PleaKind | ''
  readonly courtConsents: boolean
  readonly prosecutionConsents: boolean
  readonly reservation: string
  readonly enteredByCourt: boolean
}

interface EnterPleaProps extends PleasSectionProps {
  readonly charge: HearingCharge
}

function EnterPlea({ caseId, hearing, charge }: EnterPleaProps) {
  const start: PleaDraft = {
    kind: charge.agreedKind ?? '',
    courtConsents: false,
    prosecutionConsents: false,
    reservation: '',
    enteredByCourt: false,
  }
  const draft = useDraft(`plea:${charge.chargeId}`, start)
  const write = useHearingWrite(asTyped(enterPlea), caseId, draft.clear)
  const rule = hearing.pleaKinds.find(({ kind }) => kind === draft.value.kind)
  const needs = rule?.needs ?? []
  return (
    <Form
      label={`Plea to count ${charge.count}`}
      outcome={write.outcome}
      onSubmit={() => void write.send({ params: { caseId }, body: { ...draft.value, chargeId: charge.chargeId } })}
    >
      <div className="side-by-side">
        <SelectField
          {...draft.field('kind')}
          label={`Plea to count ${charge.count}`}
          choices={hearing.pleaKinds.map(({ kind }) => ({ value: kind, label: pleaKindWords[kind] }))}
        />
        <ButtonRow>
          <SubmitButton>Enter the plea</SubmitButton>
        </ButtonRow>
      </div>
      {rule && needs.length > 0 && (
        <p>
          <Because
            what={`What a plea “${pleaKindWords[rule.kind]}” needs`}
            sources={[{ citation: rule.cite, verified: null }]}
          >
            {`This plea needs ${needs.map((need) => needWords[need]).join(', ')}.`}
          </Because>
        </p>
      )}
      {needs.includes('court-consent') && (
        <CheckboxField
          {...draft.field('courtConsents')}
          label="The court consents, having considered the parties’ views and the public interest"
        />
      )}
      {needs.includes('prosecution-consent') && (
        <CheckboxField {...draft.field('prosecutionConsents')} label="The prosecution consents" />
      )}
      {needs.includes('written-reservation') && (
        <TextareaField
          {...draft.field('reservation')}
          label="The ruling on which motion is reserved, in writing"
          rows={2}
        />
      )}
      {draft.value.kind === 'not-guilty' && (
        <CheckboxField {...draft.field('enteredByCourt')} label="Entered by the court: the defendant would not plead" />
      )}
    </Form>
  )
}
