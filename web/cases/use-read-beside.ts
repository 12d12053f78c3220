import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { CaseView } from '../../contract/cases.ts'
import { readClocks } from '../../contract/clocks.ts'
import { readDismissals } from '../../contract/dismissal.ts'
import { readTrialSettings } from '../../contract/trial.ts'
import { readAhead } from '../app/use-read.ts'
import { holds } from './compartments-held.ts'

/** What the header and the overview show beside the case itself to whoever holds the court's file. */
const beside = [readClocks, readDismissals, readTrialSettings] as const

/** Whether all of that stood beside the case that was opened last: one person's cases are much alike, and most people's have it. */
let stoodBeside = true

/**
 * Asks for what stands beside a case together with the case, when its overview is opened. A wrong guess is refused by the
 * server, and nobody sees it.
 */
export function useReadBeside(caseId: string, view: CaseView | undefined): void {
  const isOverview = useLocation({ select: ({ pathname }) => pathname.endsWith('/overview') })
  useEffect(() => {
    if (stoodBeside && isOverview) for (const route of beside) readAhead(route, { params: { caseId } })
  }, [caseId, isOverview])
  useEffect(() => {
    if (view) stoodBeside = view.number !== null && holds(view, 'court-file')
  }, [view])
}
