import { z } from 'zod'

/** Whether the prosecution dismisses charges only with leave of court, or by its own notice. */
export const LeaveOfCourt = z.enum(['needed', 'not-needed'])
export type LeaveOfCourt = z.infer<typeof LeaveOfCourt>
