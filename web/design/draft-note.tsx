interface DraftNoteProps {
  /** `draft.restored` */
  readonly restored: boolean
  readonly onDiscard: () => void
}

/** Says that the form opened with what had been typed before. */
export function DraftNote({ restored, onDiscard }: DraftNoteProps) {
  if (!restored) return null
  return (
    <p className="draft-note">
      What you typed before is back.{' '}
      <button type="button" className="usa-button usa-button--unstyled" onClick={onDiscard}>
        Start over
      </button>
    </p>
  )
}
