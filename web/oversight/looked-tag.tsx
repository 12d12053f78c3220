import { StatusTag } from '../design/status-tag.tsx'

/** Whether an auditor of the office has looked at it. */
export function LookedTag({ looked }: { readonly looked: boolean }) {
  return looked ? <StatusTag tone="good">Yes</StatusTag> : <StatusTag tone="waiting">Not yet</StatusTag>
}
