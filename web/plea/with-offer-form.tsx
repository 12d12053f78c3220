import './plea.css'
import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { readNegotiation, readOfferForm, type Negotiation, type OfferForm } from '../../contract/plea.ts'
import { useRead } from '../app/use-read.ts'
import { useCase } from '../cases/case-context.ts'
import { Loaded } from '../design/loaded.tsx'

interface WithOfferFormProps {
  readonly children: (talks: Negotiation, form: OfferForm) => ReactNode
}

/** The talks and what a version may be made of, for the screens on which one is drafted. */
export function WithOfferForm({ children }: WithOfferFormProps) {
  const { caseId } = useCase()
  const talks = useRead(readNegotiation, { params: { caseId } })
  const form = useRead(readOfferForm, { params: { caseId } })
  return (
    <>
      <p>
        <Link to="/cases/$caseId/negotiation" params={{ caseId }} className="usa-link">
          Back to the negotiation
        </Link>
      </p>
      <Loaded read={talks} what="the negotiation">
        {(negotiation) => (
          <Loaded read={form} what="the form">
            {(offerForm) => children(negotiation, offerForm)}
          </Loaded>
        )}
      </Loaded>
    </>
  )
}
