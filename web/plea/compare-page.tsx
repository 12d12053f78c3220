import './plea.css'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { compareVersions, readNegotiation, type Movement, type Negotiation } from '../../contract/plea.ts'
import { useRead } from '../app/use-read.ts'
import { useCase } from '../cases/case-context.ts'
import type { Choice } from '../design/choice.ts'
import { dayText } from '../design/day-text.ts'
import { DiffTable } from '../design/diff-table.tsx'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Section } from '../design/section.tsx'
import { SelectField } from '../design/select-field.tsx'

const route = getRouteApi('/cases/$caseId/negotiation/compare')

/** Any two versions side by side: what moved, how far, and towards whom. */
export function ComparePage() {
  const { caseId } = useCase()
  const talks = useRead(readNegotiation, { params: { caseId } })
  return (
    <>
      <p>
        <Link to="/cases/$caseId/negotiation" params={{ caseId }} className="usa-link">
          Back to the negotiation
        </Link>
      </p>
      <Loaded read={talks} what="the versions">
        {(negotiation) => <Compare talks={negotiation} />}
      </Loaded>
    </>
  )
}

function Compare({ talks }: { readonly talks: Negotiation }) {
  const { caseId } = talks
  const chosen = route.useSearch()
  const navigate = useNavigate()
  const choices = versionsOf(talks)
  const from = chosen.from ?? choices[0]?.value ?? ''
  const to = chosen.to ?? choices.at(-1)?.value ?? ''
  const choose = (search: { from: string; to: string }) =>
    void navigate({ to: '/cases/$caseId/negotiation/compare', params: { caseId }, search, replace: true })
  return (
    <Section title="Two versions compared">
      <div className="side-by-side">
        <SelectField
          name="from"
          label="From"
          choices={choices}
          value={from}
          onChange={(next) => choose({ from: next, to })}
        />
        <SelectField
          name="to"
          label="To"
          choices={choices}
          value={to}
          onChange={(next) => choose({ from, to: next })}
        />
      </div>
      {from === '' || to === '' ? (
        <Empty>Choose two versions.</Empty>
      ) : (
        <Compared caseId={caseId} from={from} to={to} label={(value) => labelOf(choices, value)} />
      )}
    </Section>
  )
}

const labelOf = (choices: readonly Choice[], value: string): string =>
  choices.find((one) => one.value === value)?.label ?? value

function versionsOf(talks: Negotiation): Choice[] {
  const many = talks.offers.length > 1
  return [
    ...talks.offers.toReversed().flatMap((offer, index) =>
      offer.versions.map((version) => ({
        value: `offer:${offer.id}:${version.n}`,
        label: `${many ? `Offer ${index + 1}, v` : 'V'}ersion ${version.n}, by the ${version.by}`,
      })),
    ),
    ...talks.drafts.map((draft) => ({ value: `draft:${draft.id}`, label: `Draft, revision ${draft.revision}` })),
    ...talks.counterDrafts.map((draft) => ({
      value: `counter:${draft.id}`,
      label: `Draft of a counter to version ${draft.answers}`,
    })),
  ]
}

interface ComparedProps {
  readonly caseId: string
  readonly from: string
  readonly to: string
  readonly label: (value: string) => string
}

const groups: readonly { id: Movement['part']; label: string }[] = [
  { id: 'charge', label: 'Charges' },
  { id: 'sentence', label: 'Sentence' },
  { id: 'condition', label: 'Conditions' },
  { id: 'waiver', label: 'Waivers' },
  { id: 'expiry', label: 'Last day' },
  { id: 'formality', label: 'Formality' },
]

const aspects: Partial<Record<Movement['aspect'], string>> = {
  'plea-kind': 'plea',
  offense: 'offense',
  kind: 'kind',
  quantity: 'how much',
  running: 'how it runs',
  type: 'type',
  wording: 'wording',
  count: 'which charge',
}

function Compared({ caseId, from, to, label }: ComparedProps) {
  const read = useRead(compareVersions, { params: { caseId }, query: { from, to } }, { keepLast: true })
  return (
    <Loaded read={read} what="the comparison">
      {({ movements, same }) => (
        <>
          {movements.length === 0 ? (
            <Empty>Nothing differs.</Empty>
          ) : (
            <DiffTable
              caption="What moved"
              beforeLabel={label(from)}
              afterLabel={label(to)}
              groups={groups
                .map((group) => ({ ...group, rows: movements.filter((one) => one.part === group.id).map(rowOf) }))
                .filter((group) => group.rows.length > 0)}
            />
          )}
          {same.length > 0 && (
            <>
              <h3>Unchanged</h3>
              <ul className="usa-list">
                {same.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </Loaded>
  )
}

function rowOf(movement: Movement) {
  const aspect = aspects[movement.aspect]
  return {
    id: `${movement.key} ${movement.aspect}`,
    label: (
      <>
        {movement.label}
        {aspect !== undefined && <span className="quiet"> – {aspect}</span>}
        {movement.by !== null && <div>{movement.by}</div>}
      </>
    ),
    before: movement.before === null ? null : dayText(movement.before),
    after: movement.after === null ? null : dayText(movement.after),
    moved: movement.towards,
  }
}
