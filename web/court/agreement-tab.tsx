import '../cases/cases.css'
import '../plea/plea.css'
import './court.css'
import { useState } from 'react'
import {
  abandonAgreement,
  agreementStatusWords,
  readAgreement,
  requestPleaHearing,
  shareAgreement,
  tenderAgreement,
  type Agreement,
  type AgreementStatus,
  type PartiesAgreement,
} from '../../contract/agreement.ts'
import { useDraft } from '../app/use-draft.ts'
import { useRead } from '../app/use-read.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { useCase } from '../cases/case-context.ts'
import { ActionButton, ButtonRow } from '../design/buttons.tsx'
import { DefinitionList } from '../design/definition-list.tsx'
import { Day } from '../design/day.tsx'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Section } from '../design/section.tsx'
import { StatusTag, type Tone } from '../design/status-tag.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { TimeText } from '../design/time-text.tsx'
import { AgreementForm } from './agreement-form.tsx'
import { ContentView } from './content-view.tsx'
import { EarlierVersions } from './earlier-versions.tsx'
import { MissingList } from './missing-list.tsx'
import { PapersSection } from './papers-section.tsx'
import { SignaturesSection } from './signatures-section.tsx'
import { VictimsSection } from './victims-section.tsx'

/** The agreement between the parties: drafted, shared, signed, tendered. The court sees none of it before. */
export function AgreementTab() {
  const { caseId } = useCase()
  const read = useRead(readAgreement, { params: { caseId } })
  return (
    <Loaded read={read} what="the agreement">
      {(view) => (
        <>
          <HearingRequestNote caseId={caseId} view={view} />
          <Agreed caseId={caseId} view={view} />
        </>
      )}
    </Loaded>
  )
}

interface ViewProps {
  readonly caseId: string
  readonly view: PartiesAgreement
}

function HearingRequestNote({ caseId, view }: ViewProps) {
  const { hearingRequest, abilities } = view
  if (!hearingRequest && !abilities.includes('request-hearing')) return null
  return (
    <div className="talks-standing">
      {hearingRequest ? (
        <span>
          A plea hearing was requested <TimeText at={hearingRequest.filedAt} /> by {hearingRequest.filedBy}.
        </span>
      ) : (
        <span>No plea hearing was requested.</span>
      )}
      {abilities.includes('request-hearing') && (
        <ActDialog
          caseId={caseId}
          verb="Request a plea hearing"
          title="Request a plea hearing?"
          consequence={
            <p>
              The court learns that a party asks for a plea hearing, and nothing else: no offer, no terms, not that you
              talk.
            </p>
          }
          route={requestPleaHearing}
          input={() => ({ params: { caseId } })}
        />
      )}
    </div>
  )
}

function Agreed({ caseId, view }: ViewProps) {
  const [isDrafting, setDrafting] = useState(false)
  const { agreement, abilities } = view
  const canDraft = abilities.includes('draft')
  if (canDraft && isDrafting)
    return <AgreementForm caseId={caseId} view={view} again={false} onClose={() => setDrafting(false)} />
  if (agreement && isDrafting && abilities.includes('redraft'))
    return <AgreementForm caseId={caseId} view={view} again onClose={() => setDrafting(false)} />
  return (
    <>
      {canDraft && (
        <Empty>
          An offer was accepted. The agreement is drafted from it: its terms stay as they were agreed.{' '}
          <ButtonRow>
            <ActionButton kind="main" onClick={() => setDrafting(true)}>
              Draft the agreement
            </ActionButton>
          </ButtonRow>
        </Empty>
      )}
      {!agreement && !canDraft && (
        <Empty>There is no agreement yet. It is drafted once one side has accepted an offer of the other.</Empty>
      )}
      {agreement && (
        <OneAgreement caseId={caseId} view={view} agreement={agreement} onRedraft={() => setDrafting(true)} />
      )}
    </>
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

interface OneAgreementProps extends ViewProps {
  readonly agreement: Agreement
  readonly onRedraft: () => void
}

function OneAgreement({ caseId, view, agreement, onRedraft }: OneAgreementProps) {
  const { abilities, offices } = view
  return (
    <>
      <div className="talks-standing">
        <strong>Plea agreement, version {agreement.n}</strong>
        <StatusTag tone={tones[agreement.status]}>{agreementStatusWords[agreement.status]}</StatusTag>
        <span className="quiet">
          Drafted by {agreement.draftedBy}, <TimeText at={agreement.draftedAt} />
        </span>
      </div>
      <div className="beside">
        <div>
          <Section title="What it says">
            <ContentView content={agreement.content} offices={offices} />
          </Section>
          <EarlierVersions caseId={caseId} earlier={agreement.earlier} />
        </div>
        <div>
          <SignaturesSection caseId={caseId} agreement={agreement} signingAs={view.signingAs} />
          <PapersSection
            caseId={caseId}
            title={`Plea agreement, version ${agreement.n}`}
            paper={agreement.paper}
            sheet={agreement.supplementSheet}
            slot={agreement.slot}
            supplements={agreement.supplements}
          />
          <Duties caseId={caseId} agreement={agreement} abilities={abilities} />
          {agreement.status === 'draft' && (
            <Section title="Before it is tendered">
              <MissingList missing={agreement.missing} ready="Nothing is wanting: it may be tendered." />
            </Section>
          )}
          <Acts caseId={caseId} agreement={agreement} abilities={abilities} onRedraft={onRedraft} />
        </div>
      </div>
    </>
  )
}

interface ActsProps {
  readonly caseId: string
  readonly agreement: Agreement
  readonly abilities: PartiesAgreement['abilities']
}

function Duties({ caseId, agreement, abilities }: ActsProps) {
  return (
    <Section title="Defendant and victims">
      <DefinitionList
        items={[
          { term: 'Defendant told of the offer', value: agreement.conveyedOn && <Day day={agreement.conveyedOn} /> },
          { term: 'Shared with the defendant', value: agreement.sharedOn && <Day day={agreement.sharedOn} /> },
        ]}
      />
      <VictimsSection caseId={caseId} agreement={agreement} mayRecord={abilities.includes('inform-victims')} />
      {abilities.includes('share') && <Share caseId={caseId} agreement={agreement} />}
    </Section>
  )
}

function Share({ caseId, agreement }: { readonly caseId: string; readonly agreement: Agreement }) {
  const draft = useDraft(`share:${agreement.id}:${agreement.n}`, { note: '' })
  return (
    <ActDialog
      caseId={caseId}
      verb="Share with the defendant"
      title={`Share version ${agreement.n} with the defendant?`}
      consequence={
        <p>The defendant can read and sign it. The prosecution learns the day, and nothing of your words.</p>
      }
      route={shareAgreement}
      input={() => ({ params: { caseId }, body: draft.value, version: agreement.version })}
      onDone={draft.clear}
    >
      <TextareaField {...draft.field('note')} label="Your words to the defendant" rows={3} optional />
    </ActDialog>
  )
}

function Acts({ caseId, agreement, abilities, onRedraft }: ActsProps & { readonly onRedraft: () => void }) {
  return (
    <ButtonRow>
      {abilities.includes('tender') && agreement.missing.length === 0 && (
        <Tender caseId={caseId} agreement={agreement} />
      )}
      {abilities.includes('redraft') && <ActionButton onClick={onRedraft}>Draft a new version</ActionButton>}
      {abilities.includes('abandon') && <Abandon caseId={caseId} agreement={agreement} />}
    </ButtonRow>
  )
}

function Tender({ caseId, agreement }: { readonly caseId: string; readonly agreement: Agreement }) {
  return (
    <ActDialog
      caseId={caseId}
      kind="main"
      verb="Tender the agreement"
      title="Tender the agreement to the court?"
      consequence={
        <p>
          From now the assigned chambers see the agreement, its fact sheet and its promises; never what was offered
          before. It cannot be taken back.
        </p>
      }
      route={tenderAgreement}
      input={() => ({ params: { caseId }, version: agreement.version })}
    />
  )
}

function Abandon({ caseId, agreement }: { readonly caseId: string; readonly agreement: Agreement }) {
  const draft = useDraft(`abandon:${agreement.id}`, { reason: '' })
  return (
    <ActDialog
      caseId={caseId}
      kind="plain"
      verb="Give up the agreement"
      title="Give up the agreement?"
      consequence={<p>It can no longer be signed or tendered. The court learns nothing of it.</p>}
      destructive
      route={abandonAgreement}
      input={() => ({ params: { caseId }, body: draft.value, version: agreement.version })}
      onDone={draft.clear}
    >
      <TextareaField {...draft.field('reason')} label="Why" rows={2} />
    </ActDialog>
  )
}
