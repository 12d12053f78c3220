import { useState } from 'react'
import { draftStateWords, type Negotiation, type OfferDraftView, type OfferForm } from '../../contract/plea.ts'
import { approverRankWords } from '../../src/vocabulary/code-lists.ts'
import { usePathParam } from '../app/use-path-param.ts'
import { useVersionedDraft } from '../cases/use-versioned-draft.ts'
import { ActionButton } from '../design/buttons.tsx'
import { Day } from '../design/day.tsx'
import { Empty } from '../design/empty.tsx'
import { Section } from '../design/section.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import { TimeText } from '../design/time-text.tsx'
import { DraftActs } from './draft-acts.tsx'
import { draftTones } from './drafts-section.tsx'
import { GatesPanel } from './gates-panel.tsx'
import { typedFrom } from './proposal-draft.ts'
import { ReviseDraft } from './revise-draft.tsx'
import { TermsView } from './terms-view.tsx'
import { WithOfferForm } from './with-offer-form.tsx'

/** One draft of the prosecution: its terms, the gates before it, what a supervisor decided. */
export function DraftPage() {
  const draftId = usePathParam('draftId')
  return (
    <WithOfferForm>
      {(talks, form) => {
        const draft = talks.drafts.find((one) => one.id === draftId)
        // A draft that was sent or set aside is no longer among the open ones.
        return draft ? (
          <OpenDraft key={draft.id} talks={talks} form={form} draft={draft} />
        ) : (
          <Empty>This draft is no longer open.</Empty>
        )
      }}
    </WithOfferForm>
  )
}

interface OpenDraftProps {
  readonly talks: Negotiation
  readonly form: OfferForm
  readonly draft: OfferDraftView
}

function OpenDraft({ talks, form, draft }: OpenDraftProps) {
  const [wantsToRevise, setRevising] = useState(false)
  const typed = useVersionedDraft(`draft:${draft.id}`, draft.version, typedFrom(draft.proposal, form.charges))
  const mayRevise = draft.abilities.includes('revise')
  // Whoever has to decide reads; what waits or was approved is not changed by accident.
  const opensInEditor =
    mayRevise && !draft.abilities.includes('approve') && (draft.state === 'draft' || draft.state === 'returned')
  const revises = opensInEditor || (mayRevise && wantsToRevise)
  return (
    <>
      <div className="offer__head">
        <h2>{draft.offerId === null ? 'Draft of a new offer' : 'Draft of an answer'}</h2>
        <StatusTag tone={draftTones[draft.state]}>{draftStateWords[draft.state]}</StatusTag>
        <span className="quiet">
          Revision {draft.revision}, drafted by {draft.drafter.name}, saved <TimeText at={draft.savedAt} />
        </span>
      </div>
      <Decisions draft={draft} />
      <div className="beside">
        <div>
          {revises ? (
            <ReviseDraft
              caseId={talks.caseId}
              form={form}
              draft={draft}
              typed={typed}
              onDone={() => setRevising(false)}
            />
          ) : (
            <>
              <TermsView proposal={draft.proposal} charges={draft.charges} level={3} />
              <p>
                Last day to accept: <Day day={draft.proposal.expiresOn} weekday />
              </p>
              {mayRevise && (
                <ActionButton kind="plain" onClick={() => setRevising(true)}>
                  Revise the draft
                </ActionButton>
              )}
            </>
          )}
        </div>
        <div>
          <GatesPanel caseId={talks.caseId} draft={draft} />
          {revises && typed.isDirty ? (
            <p className="quiet">Save the revision before anything is done with it.</p>
          ) : (
            <DraftActs talks={talks} draft={draft} />
          )}
        </div>
      </div>
    </>
  )
}

function Decisions({ draft }: { readonly draft: OfferDraftView }) {
  if (draft.decisions.length === 0) return null
  return (
    <Section title="What supervisors decided">
      <ul className="usa-list">
        {draft.decisions.map((one) => (
          <li key={`${one.revision} ${one.by.id}`}>
            Revision {one.revision}: {one.decision} by {one.by.name}
            {one.rank !== null && one.rank !== 'supervisor' && ` as ${approverRankWords[one.rank].toLowerCase()}`},{' '}
            <TimeText at={one.at} />
            {one.reason !== null && <>. “{one.reason}”</>}
            {one.revision !== draft.revision && (
              <span className="quiet"> (of an earlier revision: it no longer counts)</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
