import { Link } from '@tanstack/react-router'
import {
  draftStateWords,
  type CounterDraftView,
  type DraftState,
  type Negotiation,
  type OfferDraftView,
} from '../../contract/plea.ts'
import { DataTable, type Column } from '../design/data-table.tsx'
import { Section } from '../design/section.tsx'
import { StatusTag, type Tone } from '../design/status-tag.tsx'
import { TimeText } from '../design/time-text.tsx'

export const draftTones: Record<DraftState, Tone> = {
  draft: 'neutral',
  submitted: 'waiting',
  approved: 'good',
  returned: 'alert',
  sent: 'done',
  discarded: 'done',
}

/** The prosecution's open drafts. */
export function DraftsSection({ talks }: { readonly talks: Negotiation }) {
  if (talks.drafts.length === 0) return null
  return (
    <Section title="Drafts of the prosecution">
      <DataTable
        caption="Drafts: seen by the prosecution only"
        columns={draftColumns(talks.caseId)}
        rows={talks.drafts}
        rowKey={(draft) => draft.id}
        empty=""
      />
    </Section>
  )
}

/** The defense's open drafts of counters. */
export function CounterDraftsSection({ talks }: { readonly talks: Negotiation }) {
  if (talks.counterDrafts.length === 0) return null
  return (
    <Section title="Drafts of counters">
      <DataTable
        caption="Drafts: seen by the defense only"
        columns={counterColumns(talks.caseId)}
        rows={talks.counterDrafts}
        rowKey={(draft) => draft.id}
        empty=""
      />
    </Section>
  )
}

function draftColumns(caseId: string): readonly Column<OfferDraftView>[] {
  return [
    {
      id: 'draft',
      header: 'Draft',
      isRowHeader: true,
      cell: (draft) => (
        <Link
          to="/cases/$caseId/negotiation/drafts/$draftId"
          params={{ caseId, draftId: draft.id }}
          className="usa-link"
        >
          {draft.offerId === null ? 'New offer' : 'Answer on an open offer'}, revision {draft.revision}
        </Link>
      ),
    },
    {
      id: 'state',
      header: 'State',
      cell: (draft) => <StatusTag tone={draftTones[draft.state]}>{draftStateWords[draft.state]}</StatusTag>,
    },
    { id: 'drafter', header: 'Drafted by', cell: (draft) => draft.drafter.name },
    { id: 'saved', header: 'Saved', cell: (draft) => <TimeText at={draft.savedAt} relative /> },
  ]
}

function counterColumns(caseId: string): readonly Column<CounterDraftView>[] {
  return [
    {
      id: 'draft',
      header: 'Draft',
      isRowHeader: true,
      cell: (draft) => (
        <Link
          to="/cases/$caseId/negotiation/counters/$draftId"
          params={{ caseId, draftId: draft.id }}
          className="usa-link"
        >
          Counter to version {draft.answers}
        </Link>
      ),
    },
    { id: 'drafter', header: 'Drafted by', cell: (draft) => draft.drafter.name },
    { id: 'saved', header: 'Saved', cell: (draft) => <TimeText at={draft.savedAt} relative /> },
  ]
}
