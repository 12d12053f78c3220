import { PageLink } from '../app/page-link.tsx'

/** Leads from a figure to the rule behind it: its text, its history and its examples. */
export function RuleLink({
  pack,
  rule,
  children,
}: {
  readonly pack: string
  readonly rule: string
  readonly children: string
}) {
  return <PageLink to={`/law/${pack}/${rule}`}>{children}</PageLink>
}
