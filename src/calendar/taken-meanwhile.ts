/** What the database refuses because a time or a place is taken: the last guard, when two come at once. */
const constraints = [
  'attendance_one_room',
  'court_session_capacity',
  'court_session_room',
  'court_session_judge',
] as const
export type TakenConstraint = (typeof constraints)[number]

/**
 * Runs a change of the calendar.
 * @returns the constraint that refused it, or null when it was made; after a refusal the transaction can only end
 */
export async function takenBy(change: () => Promise<unknown>): Promise<TakenConstraint | null> {
  try {
    await change()
    return null
  } catch (error) {
    const broken =
      error instanceof Error && 'constraint' in error
        ? constraints.find((constraint) => constraint === error.constraint)
        : undefined
    if (broken === undefined) throw error
    return broken
  }
}
