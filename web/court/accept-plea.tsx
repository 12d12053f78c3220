import { acceptPlea, type PleaHearing } from '../../contract/hearing.ts'
import { ActDialog } from '../cases/act-dialog.tsx'
import { ButtonRow } from '../design/buttons.tsx'
import { Section } from '../design/section.tsx'
import { TimeText } from '../design/time-text.tsx'
import { EndHearing } from './end-hearing.tsx'
import { Wanting } from './wanting.tsx'
import { WithdrawPlea } from './withdraw-plea.tsx'

interface AcceptPleaSectionProps {
  readonly caseId: string
  readonly hearing: PleaHearing
}

/** The court accepts the plea, apart from the agreement; or the plea is withdrawn, or none is taken. */
export function AcceptPleaSection({ caseId, hearing }: AcceptPleaSectionProps) {
  const { record, abilities, pleas, missing } = hearing
  if (!record) return null
  const accepted = pleas.find((plea) => plea.acceptedAt !== null && plea.status !== 'withdrawn')
  const isRunning = record.status === 'in-progress'
  return (
    <Section title="Acceptance of the plea">
      {accepted?.acceptedAt && (
        <p>
          The plea was accepted, <TimeText at={accepted.acceptedAt} />.
        </p>
      )}
      {!accepted && !isRunning && <p className="quiet">No plea stands from this hearing.</p>}
      {!accepted && isRunning && (
        <Wanting before="the plea can be accepted" missing={missing.acceptPlea} script={record.script}>
          {abilities.includes('accept-plea') ? (
            <ButtonRow>
              <AcceptPlea caseId={caseId} hearing={hearing} version={record.version} />
            </ButtonRow>
          ) : (
            <p className="quiet">Nothing is wanting: the plea is before the court to accept.</p>
          )}
        </Wanting>
      )}
      <ButtonRow>
        {abilities.includes('withdraw-plea') && <WithdrawPlea caseId={caseId} hearing={hearing} />}
        {abilities.includes('end') && <EndHearing caseId={caseId} record={record} />}
      </ButtonRow>
    </Section>
  )
}

function AcceptPlea({ caseId, hearing, version }: AcceptPleaSectionProps & { readonly version: number }) {
  const counts = hearing.pleas.filter(({ status }) => status === 'entered').map(({ count }) => count)
  return (
    <ActDialog
      caseId={caseId}
      kind="main"
      verb="Accept the plea"
      title={`Accept the plea to ${counts.length === 1 ? 'count' : 'counts'} ${counts.join(', ')}?`}
      consequence={
        <p>
          What was asked and answered before stands as it was recorded. From now on the plea is withdrawn only for a
          fair and just reason, or when the court rejects the agreement. The agreement is ruled on apart.
        </p>
      }
      route={acceptPlea}
      input={() => ({ params: { caseId }, version })}
    />
  )
}
