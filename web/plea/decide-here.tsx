import './plea.css'
import { readNegotiation } from '../../contract/plea.ts'
import { useRead } from '../app/use-read.ts'
import { Day } from '../design/day.tsx'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { DraftActs } from './draft-acts.tsx'
import { GatesPanel } from './gates-panel.tsx'
import { TermsView } from './terms-view.tsx'

interface DecideHereProps {
  readonly caseId: string
  /** The draft. */
  readonly subject: string
}

/** A draft with its terms and gates, for whoever decides on it. */
export function DecideHere({ caseId, subject }: DecideHereProps) {
  const read = useRead(readNegotiation, { params: { caseId } })
  return (
    <Loaded read={read} what="the draft">
      {(talks) => {
        const draft = talks.drafts.find((one) => one.id === subject)
        if (!draft) return <Empty>This draft is no longer open.</Empty>
        return (
          <>
            <p className="quiet">
              Revision {draft.revision}, drafted by {draft.drafter.name}
            </p>
            <TermsView proposal={draft.proposal} charges={draft.charges} level={3} />
            <p>
              Last day to accept: <Day day={draft.proposal.expiresOn} weekday />
            </p>
            <GatesPanel caseId={caseId} draft={draft} />
            <DraftActs talks={talks} draft={draft} />
          </>
        )
      }}
    </Loaded>
  )
}
