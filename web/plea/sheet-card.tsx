import { useState } from 'react'
import { acknowledgeSheet, decideOnOffer, type ClientCase, type SheetStanding } from '../../contract/plea.ts'
import type { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'
import { useDraft } from '../app/use-draft.ts'
import { useWrite } from '../app/use-write.ts'
import { ActionButton, ButtonRow } from '../design/buttons.tsx'
import { ConfirmDialog } from '../design/confirm-dialog.tsx'
import { StatusTag, type Tone } from '../design/status-tag.tsx'
import { TextareaField } from '../design/textarea-field.tsx'
import { WriteNotice } from '../design/write-notice.tsx'
import { myCaseWords } from './my-case-words.ts'
import { standingTold } from './own-defense-words.ts'

export type Sheet = ClientCase['sheets'][number]

interface SheetCardProps {
  readonly view: ClientCase
  readonly sheet: Sheet
  readonly language: WrittenLanguage
}

const tones: Record<SheetStanding, Tone> = {
  open: 'waiting',
  countered: 'neutral',
  replaced: 'done',
  accepted: 'good',
  rejected: 'done',
  lapsed: 'done',
  withdrawn: 'done',
}

/** One offer in plain words, with what the defendant may say to it. What he told counsel does not lie on paper. */
export function SheetCard({ view, sheet, language }: SheetCardProps) {
  const { title, intro, sections, deadline } = sheet.sheet[language]
  const isOpen = sheet.standing === 'open'
  return (
    <article className={isOpen ? 'sheet' : 'sheet sheet--over'} aria-label={`${title} ${sheet.n}`} lang={language}>
      <h2>{title}</h2>
      <StatusTag tone={tones[sheet.standing]}>{standingTold(view, sheet.standing, language)}</StatusTag>
      {isOpen && <p className="sheet__deadline">{deadline}</p>}
      {intro.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {sections.map((section) => (
        <section key={section.heading}>
          <h3>{section.heading}</h3>
          <ul>
            {section.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
      <Acknowledge view={view} sheet={sheet} language={language} />
      <Decide view={view} sheet={sheet} language={language} />
    </article>
  )
}

function Acknowledge({ view, sheet, language }: SheetCardProps) {
  const words = myCaseWords[language]
  const write = useWrite(acknowledgeSheet)
  if (sheet.acknowledgedAt !== null) return <p className="quiet">✓ {words.readAt}</p>
  if (!sheet.abilities.includes('acknowledge')) return null
  return (
    <>
      <WriteNotice outcome={write.outcome} />
      <ButtonRow>
        <ActionButton
          kind="main"
          pending={write.pending}
          onClick={() =>
            void write.send({ params: { caseId: view.caseId }, body: { offerId: sheet.offerId, n: sheet.n } })
          }
        >
          {words.read}
        </ActionButton>
      </ButtonRow>
    </>
  )
}

function Decide({ view, sheet, language }: SheetCardProps) {
  const words = myCaseWords[language]
  const { decision } = sheet
  const mayDecide = sheet.abilities.includes('decide')
  return (
    <>
      {decision && (
        <p role="status" className="not-on-paper">
          <strong>{decision.decision === 'accept' ? words.saidAccept : words.saidReject}</strong>{' '}
          {mayDecide && words.mayChange}
        </p>
      )}
      {mayDecide && (
        <div className="not-on-paper">
          <h3>{words.decideTitle}</h3>
          <p>{words.decideNote}</p>
          <ButtonRow>
            <SayIt view={view} sheet={sheet} language={language} decision="accept" />
            <SayIt view={view} sheet={sheet} language={language} decision="reject" />
          </ButtonRow>
        </div>
      )}
    </>
  )
}

function SayIt({ view, sheet, language, decision }: SheetCardProps & { readonly decision: 'accept' | 'reject' }) {
  const words = myCaseWords[language]
  const [isOpen, setOpen] = useState(false)
  const draft = useDraft(`decision:${sheet.offerId}:${sheet.n}:${decision}`, { note: '' })
  const close = () => setOpen(false)
  const write = useWrite(decideOnOffer, {
    onDone: () => {
      draft.clear()
      close()
    },
  })
  return (
    <>
      <ActionButton kind="other" onClick={() => setOpen(true)}>
        {decision === 'accept' ? words.accept : words.reject}
      </ActionButton>
      <ConfirmDialog
        title={decision === 'accept' ? words.sureAccept : words.sureReject}
        verb={decision === 'accept' ? words.accept : words.reject}
        consequence={<p>{words.whatHappens}</p>}
        destructive={false}
        isOpen={isOpen}
        outcome={write.outcome}
        onConfirm={() =>
          void write.send({
            params: { caseId: view.caseId },
            body: { offerId: sheet.offerId, n: sheet.n, decision, note: draft.value.note },
          })
        }
        onClose={close}
      >
        <TextareaField {...draft.field('note')} label={`${words.note} (${words.optional})`} rows={2} />
      </ConfirmDialog>
    </>
  )
}
