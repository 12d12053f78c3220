import { createContext, type ReactNode } from 'react'
import type { Citation } from '../../src/vocabulary/citation.ts'

/** The way from a source to the rule that rests on it; null for whoever has no page of the law. */
export const RuleLinkContext = createContext<((citation: Citation) => ReactNode) | null>(null)
