import { answerRequest, resubmitReferral, type ReferralRequest, type ReferralView } from '../../contract/cases.ts'
import { useDraft } from '../app/use-draft.ts'
import { useWrite } from '../app/use-write.ts'
import { ActionButton, ButtonRow, SubmitButton } from '../design/buttons.tsx'
import { Form } from '../design/form.tsx'
import { Section } from '../design/section.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { TimeText } from '../design/time-text.tsx'
import { WriteNotice } from '../design/write-notice.tsx'
import { StaleRemedy } from './stale-remedy.tsx'

/** What the prosecution asked the police for, with the answers; the way to send the referral again. */
export function ReferralRequests({ referral }: { readonly referral: ReferralView }) {
  const { caseId, requests, abilities } = referral
  if (requests.length === 0) return null
  return (
    <Section title="Asked of the police">
      {requests.map((request) => (
        <div key={request.id} className="part">
          <h3>{request.reasonLabel}</h3>
          <p className="prose">{request.text}</p>
          <p className="quiet">
            {request.askedBy}, <TimeText at={request.askedAt} relative />
          </p>
          {request.answer === null ? (
            <Unanswered caseId={caseId} request={request} canAnswer={abilities.includes('answer-request')} />
          ) : (
            <Answered request={request} />
          )}
        </div>
      ))}
      {abilities.includes('resubmit-referral') && <Resubmit referral={referral} />}
    </Section>
  )
}

function Answered({ request }: { readonly request: ReferralRequest }) {
  return (
    <>
      <h4>Answer</h4>
      <p className="prose">{request.answer}</p>
      <p className="quiet">
        {request.answeredBy}
        {request.answeredAt !== null && (
          <>
            , <TimeText at={request.answeredAt} relative />
          </>
        )}
      </p>
    </>
  )
}

interface UnansweredProps {
  readonly caseId: string
  readonly request: ReferralRequest
  readonly canAnswer: boolean
}

function Unanswered({ caseId, request, canAnswer }: UnansweredProps) {
  const draft = useDraft(`answer:${request.id}`, { answer: '' })
  const write = useWrite(answerRequest, { onDone: draft.clear })
  if (!canAnswer) return <p>Not answered yet.</p>
  return (
    <Form
      label={`Reply: ${request.reasonLabel}`}
      outcome={write.outcome}
      onSubmit={() => void write.send({ params: { caseId, requestId: request.id }, body: draft.value })}
    >
      <TextareaField
        {...draft.field('answer')}
        label="Answer"
        hint="Files that belong to the answer are added below, under Files of the investigation."
        rows={3}
      />
      <ButtonRow>
        <SubmitButton>Answer the request</SubmitButton>
      </ButtonRow>
    </Form>
  )
}

function Resubmit({ referral }: { readonly referral: ReferralView }) {
  const { caseId, version, requests } = referral
  const write = useWrite(resubmitReferral)
  if (requests.some(({ answer }) => answer === null)) {
    return <p>Once every request is answered, the referral can be sent again.</p>
  }
  return (
    <>
      <WriteNotice outcome={write.outcome}>
        <StaleRemedy outcome={write.outcome} caseId={caseId} />
      </WriteNotice>
      <ButtonRow>
        <ActionButton
          kind="main"
          pending={write.pending}
          onClick={() => void write.send({ params: { caseId }, version })}
        >
          Send the referral again
        </ActionButton>
      </ButtonRow>
    </>
  )
}
