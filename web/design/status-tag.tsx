import { Tag } from '@trussworks/react-uswds'

export type Tone = 'neutral' | 'good' | 'waiting' | 'alert' | 'done'

/** A state in a word. The tone shows as a sign and a colour, never as a colour alone. */
export function StatusTag({ tone = 'neutral', children }: { readonly tone?: Tone; readonly children: string }) {
  return <Tag className={`status-tag status-tag--${tone}`}>{children}</Tag>
}
