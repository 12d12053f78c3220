import type { CourtSession } from '../../contract/court-sessions.ts'

/** A session in a line: who sits where, what for, and how much room there is. */
export function SessionLine({ session }: { readonly session: CourtSession }) {
  return (
    <span>
      {session.chambers.name}, courtroom {session.room} <span className="quiet">{sessionText(session)}</span>
    </span>
  )
}

export const sessionText = ({ kindLabel, placesLeft, capacity }: CourtSession): string =>
  `${kindLabel}, ${placesLeft} of ${capacity} places left`
