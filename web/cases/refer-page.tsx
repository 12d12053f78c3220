import './cases.css'
import { useState } from 'react'
import type { z } from 'zod'
import { readReferralForm, type referIncident } from '../../contract/cases.ts'
import { useRead } from '../app/use-read.ts'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import { Page, PageHeader } from '../design/page.tsx'
import { ReferralForm } from './referral-form.tsx'
import { ReferredNote } from './referred-note.tsx'

/** Refer an incident to the prosecution. */
export function ReferPage() {
  const read = useRead(readReferralForm, {})
  const [made, setMade] = useState<z.output<typeof referIncident.response> | null>(null)
  return (
    <Page title="Refer an incident">
      <PageHeader
        title="Refer an incident"
        lead="One incident with its suspects. Each suspect becomes a case of the same matter; the prosecution screens it."
      />
      {made ? (
        <ReferredNote made={made} onAnother={() => setMade(null)} />
      ) : (
        <Loaded read={read} what="the form">
          {(choices) =>
            choices.agencies.length === 0 ? (
              <Empty>Only an officer or the records desk of a police agency refers an incident.</Empty>
            ) : (
              <ReferralForm choices={choices} onReferred={setMade} />
            )
          }
        </Loaded>
      )}
    </Page>
  )
}
