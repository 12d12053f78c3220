import { lazy, Suspense, useEffect, useRef, type ComponentType } from 'react'
import type { WorkItem } from '../../contract/work.ts'
import type { LegalDate } from '../../src/vocabulary/legal-date.ts'
import { PageLink } from '../app/page-link.tsx'
import { CourtZoneContext } from '../design/court-zone.tsx'
import { Loading } from '../design/loading.tsx'
import { useSignedIn } from '../app/signed-in.ts'

/** What a panel is about: the items of one situation in one case. */
export interface SettleProps {
  readonly caseId: string
  readonly subject: string
  readonly dueOn: LegalDate | null
}

/** Situations that one act settles, and the panel in which it is done without leaving the day. */
const panels: Readonly<Record<string, ComponentType<SettleProps>>> = {
  'offer-to-convey': lazy(async () => ({ default: (await import('../plea/convey-here.tsx')).ConveyHere })),
  'question-to-answer': lazy(async () => ({ default: (await import('../plea/answer-here.tsx')).AnswerHere })),
  'draft-to-approve': lazy(async () => ({ default: (await import('../plea/decide-here.tsx')).DecideHere })),
  'production-to-receive': lazy(async () => ({ default: (await import('../evidence/receive-here.tsx')).ReceiveHere })),
  'outcome-to-enter': lazy(async () => ({ default: (await import('../court/outcome-here.tsx')).OutcomeHere })),
  'promise-due': lazy(async () => ({ default: (await import('../court/promises-here.tsx')).PromisesHere })),
}

export const isSettledHere = ({ situation }: WorkItem): boolean => situation in panels

interface SettleHereProps {
  readonly item: WorkItem
  readonly id: string
  readonly onClose: () => void
}

/** What is to be known for the act, and the act. Escape goes back to the item. */
export function SettleHere({ item, id, onClose }: SettleHereProps) {
  const panel = useRef<HTMLElement>(null)
  const zone = useSignedIn().court?.zone ?? 'UTC'
  const Panel = panels[item.situation]
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    const element = panel.current
    const goBack = (event: KeyboardEvent) => {
      // In a dialog Escape gives the dialog up.
      if (event.key === 'Escape' && event.target instanceof Element && !event.target.closest('dialog')) onClose()
    }
    element?.addEventListener('keydown', goBack)
    return () => element?.removeEventListener('keydown', goBack)
  }, [onClose])
  if (!Panel) return null
  return (
    <section ref={panel} id={id} className="item__here" aria-label={item.words} tabIndex={-1}>
      <CourtZoneContext value={zone}>
        <Suspense fallback={<Loading what="what it needs" />}>
          <Panel caseId={item.case.caseId} subject={item.subject} dueOn={item.dueOn} />
        </Suspense>
      </CourtZoneContext>
      <p className="item__elsewhere">
        <PageLink to={item.action.to}>
          {item.action.to.startsWith('/cases/') ? 'Open it in the case' : 'Open it where it stands'}
        </PageLink>
      </p>
    </section>
  )
}
