import '../cases/cases.css'
import '../plea/plea.css'
import './court.css'
import { useEffect, useRef, useState } from 'react'
import { Link } from '@tanstack/react-router'
import {
  agreementStatusWords,
  readAgreement,
  type Agreement,
  type AgreementStatus,
  type PartiesAgreement,
} from '../../contract/agreement.ts'
import { useRead } from '../app/use-read.ts'
import { useCase } from '../cases/case-context.ts'
import { ActionButton, ButtonRow } from '../design/buttons.tsx'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Section } from '../design/section.tsx'
import { StatusTag, type Tone } from '../design/status-tag.tsx'
import { TimeText } from '../design/time-text.tsx'
import { AbandonAgreement, RequestPleaHearing, TenderAgreement } from './agreement-acts.tsx'
import { AgreementForm } from './agreement-form.tsx'
import { ContentView } from './content-view.tsx'
import { DutiesSection } from './duties-section.tsx'
import { EarlierVersions } from './earlier-versions.tsx'
import { AgreementLawSection } from './agreement-law.tsx'
import { MissingList } from './missing-list.tsx'
import { PapersSection } from './papers-section.tsx'
import { SignaturesSection } from './signatures-section.tsx'

/** Asked as soon as one goes there. */
export const opensWith = [readAgreement]

/** The agreement between the parties: drafted, shared, signed, tendered. The court sees none of it before. */
export function AgreementTab() {
  const { caseId } = useCase()
  const read = useRead(readAgreement, { params: { caseId } })
  return (
    <Loaded read={read} what="the agreement">
      {(view) => <Agreed caseId={caseId} view={view} />}
    </Loaded>
  )
}

interface ViewProps {
  readonly caseId: string
  readonly view: PartiesAgreement
}

function Agreed({ caseId, view }: ViewProps) {
  const [isDrafting, setDrafting] = useState(false)
  const place = useFocusAfter(isDrafting)
  const { agreement, abilities } = view
  const canDraft = abilities.includes('draft')
  return (
    <div ref={place} tabIndex={-1} className="focus-place">
      {isDrafting && (canDraft || abilities.includes('redraft')) ? (
        <AgreementForm caseId={caseId} view={view} again={!canDraft} onClose={() => setDrafting(false)} />
      ) : (
        <>
          {canDraft && <FirstDraft onDraft={() => setDrafting(true)} />}
          {!agreement && !canDraft && (
            <Empty>There is no agreement yet. It is drafted once one side has accepted an offer of the other.</Empty>
          )}
          {agreement ? (
            <OneAgreement caseId={caseId} view={view} agreement={agreement} onRedraft={() => setDrafting(true)} />
          ) : (
            <PleaHearing caseId={caseId} view={view} />
          )}
        </>
      )}
    </div>
  )
}

/** The button that opens or closes the form goes with it: the keyboard goes on from the top of what took its place. */
function useFocusAfter(isDrafting: boolean) {
  const place = useRef<HTMLDivElement>(null)
  const before = useRef(isDrafting)
  useEffect(() => {
    if (before.current !== isDrafting) place.current?.focus()
    before.current = isDrafting
  }, [isDrafting])
  return place
}

function FirstDraft({ onDraft }: { readonly onDraft: () => void }) {
  return (
    <Section title="Draft the agreement">
      <p>An offer was accepted. The agreement is drafted from it, and its terms stay as they were agreed.</p>
      <ButtonRow>
        <ActionButton kind="main" onClick={onDraft}>
          Draft the agreement
        </ActionButton>
      </ButtonRow>
    </Section>
  )
}

const tones: Record<AgreementStatus, Tone> = {
  draft: 'waiting',
  tendered: 'neutral',
  accepted: 'good',
  rejected: 'alert',
  withdrawn: 'done',
  abandoned: 'done',
}

/** Before it is tendered, how far the signing is. */
function standingWords({ status, signatures }: Agreement): string {
  if (status !== 'draft') return agreementStatusWords[status]
  const awaited = signatures.filter(({ by }) => by === null).length
  if (awaited === 0) return 'Signed by all, not tendered yet'
  return awaited === signatures.length ? agreementStatusWords.draft : 'Being signed'
}

interface OneAgreementProps extends ViewProps {
  readonly agreement: Agreement
  readonly onRedraft: () => void
}

function OneAgreement({ caseId, view, agreement, onRedraft }: OneAgreementProps) {
  const title = `Plea agreement, version ${agreement.n}`
  return (
    <>
      <Standing caseId={caseId} agreement={agreement} title={title} />
      <div className="beside">
        <div>
          <Section title="What it says">
            <ContentView content={agreement.content} offices={view.offices} />
          </Section>
          <EarlierVersions caseId={caseId} earlier={agreement.earlier} />
        </div>
        <div>
          {agreement.status === 'draft' && (
            <BeforeTender caseId={caseId} view={view} agreement={agreement} onRedraft={onRedraft} />
          )}
          {agreement.law && <AgreementLawSection law={agreement.law} />}
          <SignaturesSection caseId={caseId} agreement={agreement} signingAs={view.signingAs} />
          <DutiesSection caseId={caseId} agreement={agreement} abilities={view.abilities} />
          <PleaHearing caseId={caseId} view={view} />
          <PapersSection
            caseId={caseId}
            title={title}
            paper={agreement.paper}
            sheet={agreement.supplementSheet}
            slot={agreement.slot}
            supplements={agreement.supplements}
          />
        </div>
      </div>
    </>
  )
}

interface StandingProps {
  readonly caseId: string
  readonly agreement: Agreement
  readonly title: string
}

function Standing({ caseId, agreement, title }: StandingProps) {
  const { status, draftedBy, draftedAt } = agreement
  const cameToCourt = status !== 'draft' && status !== 'abandoned'
  return (
    <div className="talks-standing">
      <strong>{title}</strong>
      <StatusTag tone={tones[status]}>{standingWords(agreement)}</StatusTag>
      <span className="quiet">
        Drafted by {draftedBy}, <TimeText at={draftedAt} />
      </span>
      {cameToCourt && (
        <Link to="/cases/$caseId/tendered" params={{ caseId }} className="usa-link">
          As the court has it
        </Link>
      )}
    </div>
  )
}

function BeforeTender({ caseId, view, agreement, onRedraft }: OneAgreementProps) {
  const { abilities } = view
  return (
    <Section title="Before it is tendered">
      <MissingList missing={agreement.missing} ready="Nothing is wanting: it may be tendered." />
      <ButtonRow>
        {abilities.includes('tender') && agreement.missing.length === 0 && (
          <TenderAgreement caseId={caseId} agreement={agreement} />
        )}
        {abilities.includes('redraft') && <ActionButton onClick={onRedraft}>Draft a new version</ActionButton>}
        {abilities.includes('abandon') && <AbandonAgreement caseId={caseId} agreement={agreement} />}
      </ButtonRow>
    </Section>
  )
}

function PleaHearing({ caseId, view }: ViewProps) {
  const { hearingRequest, abilities } = view
  const mayAsk = abilities.includes('request-hearing')
  if (!hearingRequest && !mayAsk) return null
  return (
    <Section title="Plea hearing">
      <p>
        {hearingRequest ? (
          <>
            Requested by {hearingRequest.filedBy}, <TimeText at={hearingRequest.filedAt} />:{' '}
            {requestWords[hearingRequest.status]}.
          </>
        ) : (
          'Not requested.'
        )}
      </p>
      {mayAsk && <RequestPleaHearing caseId={caseId} />}
    </Section>
  )
}

const requestWords = {
  submitted: 'with the clerk',
  accepted: 'accepted by the clerk',
  returned: 'returned by the clerk',
} as const
