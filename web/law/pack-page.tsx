import './law.css'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { listPacks, listRules, type PackSummary, type RuleLine } from '../../contract/law.ts'
import { useLater } from '../app/use-later.ts'
import { usePathParam } from '../app/use-path-param.ts'
import { useRead } from '../app/use-read.ts'
import { DeadlineRuns } from '../clocks/deadline-runs.tsx'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { Section } from '../design/section.tsx'
import { SelectField } from '../design/select-field.tsx'
import { TextField } from '../design/text-field.tsx'
import { kindOf, kindWords, ruleKinds } from './rule-kinds.ts'
import { VerificationTag } from './verification-state.tsx'

const route = getRouteApi('/law/$pack')
const restMs = 250

/** The rules that hold in a jurisdiction, found by words and kind. */
export function PackPage() {
  const pack = usePathParam('pack')
  const { q, kind } = route.useSearch()
  const read = useRead(listRules, { params: { pack }, query: { q } }, { keepLast: true })
  const name = read.state === 'ready' ? read.data.pack.name : 'Law'
  return (
    <Page title={name}>
      <p className="law-back">
        <Link to="/law" className="usa-link">
          All jurisdictions
        </Link>
      </p>
      <PageHeader title={name} lead={read.state === 'ready' ? <Standing pack={read.data.pack} /> : undefined} />
      <Narrowing key={pack} pack={pack} />
      <Loaded read={read} what="the rules">
        {(law) => (
          <>
            <DataTable
              caption="Rules"
              hidesCaption
              columns={columnsOf(pack)}
              rows={law.rules.filter(({ id }) => kind === undefined || kindOf(id) === kind)}
              rowKey={({ id }) => id}
              empty="No rule has all these words and is of this kind. Take a word away, or choose all kinds."
            />
            <DeadlineRuns pack={pack} />
            <LeftOut pack={law.pack} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Standing({ pack }: { readonly pack: PackSummary }) {
  if (pack.invented) return <>{pack.rules} rules of an invented place, for training.</>
  return (
    <>
      {pack.rules} rules, {pack.unverified} of them not checked against the source by a lawyer.
    </>
  )
}

/** The jurisdiction, the words and the kind; letters of a word are no steps to go back, a choice is. */
function Narrowing({ pack }: { readonly pack: string }) {
  const { q = '', kind } = route.useSearch()
  const navigate = route.useNavigate()
  const packs = useRead(listPacks, {})
  const [typed, setTyped] = useState(q)
  const sought = useLater(typed.trim(), restMs)
  useEffect(() => {
    void navigate({ search: (before) => ({ ...before, q: sought === '' ? undefined : sought }), replace: true })
  }, [sought, navigate])
  return (
    <div className="law-narrowing" role="search" aria-label="Rules">
      <SelectField
        name="pack"
        label="Jurisdiction"
        value={pack}
        choices={packs.state === 'ready' ? packs.data.packs.map((one) => ({ value: one.pack, label: one.name })) : []}
        onChange={(chosen) => {
          if (chosen !== '') void navigate({ to: '/law/$pack', params: { pack: chosen }, search: { kind } })
        }}
      />
      <TextField
        name="q"
        type="search"
        label="Words of the question, the source or the id"
        maxLength={100}
        value={typed}
        onChange={setTyped}
      />
      <SelectField
        name="kind"
        label="Kind"
        placeholder="All kinds"
        value={kind ?? ''}
        choices={ruleKinds}
        onChange={(chosen) =>
          void navigate({ search: (before) => ({ ...before, kind: chosen === '' ? undefined : chosen }) })
        }
      />
    </div>
  )
}

function LeftOut({ pack }: { readonly pack: PackSummary }) {
  if (pack.notModelled.length === 0) return null
  return (
    <Section title="Not modelled">
      <p className="quiet">Law of the place of which the program knows nothing:</p>
      <ul className="usa-list">
        {pack.notModelled.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
    </Section>
  )
}

const columnsOf = (pack: string): readonly Column<RuleLine>[] => [
  {
    id: 'question',
    header: 'Question',
    isRowHeader: true,
    cell: ({ id, question }) => (
      <>
        <Link to="/law/$pack/$rule" params={{ pack, rule: id }} className="usa-link">
          {question}
        </Link>
        <div className="quiet">{kindWords(id)}</div>
      </>
    ),
  },
  { id: 'source', header: 'Source', cell: ({ citation }) => citation.text },
  {
    id: 'verification',
    header: 'Checked',
    cell: ({ verification }) => <VerificationTag verification={verification} />,
  },
]
