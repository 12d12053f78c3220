import '../cases/cases.css'
import '../plea/plea.css'
import './court.css'
import './hearing.css'
import { useState, type ReactNode } from 'react'
import { readPleaHearing, type HearingRecord, type PleaHearing, type ScriptItem } from '../../contract/hearing.ts'
import { useRead } from '../app/use-read.ts'
import { useCase } from '../cases/case-context.ts'
import { ActionButton } from '../design/buttons.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Section } from '../design/section.tsx'
import { StatusTag } from '../design/status-tag.tsx'
import { TimeText } from '../design/time-text.tsx'
import { TermsList } from '../plea/terms-view.tsx'
import { AcceptPleaSection } from './accept-plea.tsx'
import { BenchNotesSection } from './bench-notes-section.tsx'
import { CircumstancesSection } from './circumstances-section.tsx'
import { FindingsSection } from './findings-section.tsx'
import { anchorOf, HearingOutline } from './hearing-outline.tsx'
import { scriptBySteps, stepsOf } from './hearing-steps.ts'
import { JudgmentSection } from './judgment-section.tsx'
import { PleasSection } from './pleas-section.tsx'
import { RejectionSection } from './rejection-section.tsx'
import { RulingSection } from './ruling-section.tsx'
import { isOpenItem } from './script-list.tsx'
import { AnswersNotice, ScriptSection } from './script-section.tsx'
import { StartHearing } from './start-hearing.tsx'
import { useAnswers } from './use-answers.ts'

/** Asked as soon as one goes there. */
export const opensWith = [readPleaHearing]

/** The plea hearing and the judgment, in the order in which they go; who may only read sees the record. */
export function HearingTab() {
  const { caseId } = useCase()
  const read = useRead(readPleaHearing, { params: { caseId } })
  const [justStarted, setJustStarted] = useState(false)
  return (
    <Loaded read={read} what="the plea hearing">
      {(hearing) => {
        const start = <StartHearing caseId={caseId} hearing={hearing} onStarted={() => setJustStarted(true)} />
        const { record } = hearing
        if (!record) return <Screen side={<Beside caseId={caseId} hearing={hearing} />}>{start}</Screen>
        return (
          <>
            {record.status === 'ended' && start}
            <Hearing key={record.id} caseId={caseId} hearing={hearing} record={record} leads={justStarted} />
          </>
        )
      }}
    </Loaded>
  )
}

interface ScreenProps {
  /** Where the hearing is, and what one looks at meanwhile. */
  readonly side: ReactNode
  readonly children: ReactNode
}

function Screen({ side, children }: ScreenProps) {
  return (
    <div className="hearing">
      <div className="hearing__side">{side}</div>
      <div className="hearing__main">{children}</div>
    </div>
  )
}

interface HearingProps {
  readonly caseId: string
  readonly hearing: PleaHearing
  readonly record: HearingRecord
  /** Begun just now: the keyboard is at the first item. */
  readonly leads: boolean
}

function Hearing({ caseId, hearing, record, leads }: HearingProps) {
  const answers = useAnswers(caseId, record.id)
  const [goOn, setGoOn] = useState<object | null>(null)
  const { colloquy, acceptance, rejection } = scriptBySteps(hearing)
  const { abilities, agreement, pleas } = hearing
  const mayRecord = abilities.includes('record')
  const isAccepted = pleas.some(({ status }) => status === 'accepted')
  // The factual basis may be made after the plea is accepted, before judgment.
  const mayAnswer = (item: ScriptItem) => mayRecord && (!isAccepted || item.part === 'factual-basis')
  const next = colloquy.find((item) => mayAnswer(item) && isOpenItem(item, answers))
  const rulings = { caseId, hearing, answers, mayAnswer: mayRecord }
  return (
    <>
      <Standing record={record}>
        {next && (
          <ActionButton kind="main" onClick={() => setGoOn({})}>
            {`Go on at item ${record.script.indexOf(next) + 1}`}
          </ActionButton>
        )}
      </Standing>
      <Screen
        side={
          <>
            <HearingOutline steps={stepsOf(hearing, answers)} />
            <Beside caseId={caseId} hearing={hearing} />
          </>
        }
      >
        <Step title="The record">
          <CircumstancesSection
            caseId={caseId}
            record={record}
            mayRecord={mayRecord}
            hasAgreement={agreement !== null}
          />
        </Step>
        <Step title="Colloquy">
          <ScriptSection
            record={record}
            items={colloquy}
            answers={answers}
            mayAnswer={mayAnswer}
            goOn={goOn}
            leads={leads}
          />
        </Step>
        <Step title="Pleas">
          <PleasSection caseId={caseId} hearing={hearing} />
        </Step>
        <Step title="Findings">
          <FindingsSection caseId={caseId} record={record} mayFind={abilities.includes('find')} />
        </Step>
        <Step title="Acceptance of the plea">
          <AcceptPleaSection caseId={caseId} hearing={hearing} />
        </Step>
        {agreement && (
          <Step title="The agreement">
            <RulingSection {...rulings} agreement={agreement} items={acceptance} />
            <RejectionSection {...rulings} items={rejection} />
          </Step>
        )}
        <Step title="Judgment">
          <JudgmentSection caseId={caseId} hearing={hearing} />
        </Step>
        <AnswersNotice record={record} answers={answers} />
      </Screen>
    </>
  )
}

function Standing({ record, children }: { readonly record: HearingRecord; readonly children: ReactNode }) {
  const { status, startedBy, startedAt, endedAt } = record
  return (
    <div className="talks-standing">
      <strong>Plea hearing</strong>
      <StatusTag tone={status === 'ended' ? 'done' : 'waiting'}>
        {status === 'ended' ? 'Ended' : 'In progress'}
      </StatusTag>
      <span className="quiet">
        Begun by {startedBy}, <TimeText at={startedAt} />
        {endedAt !== null && (
          <>
            ; ended <TimeText at={endedAt} />
          </>
        )}
      </span>
      {children}
    </div>
  )
}

function Step({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div id={anchorOf(title)} tabIndex={-1}>
      {children}
    </div>
  )
}

/** What one looks at meanwhile: the terms before the court, and the chambers' own notes. */
function Beside({ caseId, hearing }: Pick<HearingProps, 'caseId' | 'hearing'>) {
  const { agreement, abilities } = hearing
  if (!agreement && !abilities.includes('keep-notes')) return null
  return (
    <div className="hearing__beside">
      {agreement && (
        <Section title="Terms before the court">
          <div className="terms">
            <TermsList terms={agreement.content.terms} charges={agreement.content.charges} level={3} />
          </div>
        </Section>
      )}
      {abilities.includes('keep-notes') && <BenchNotesSection caseId={caseId} />}
    </div>
  )
}
