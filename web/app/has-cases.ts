import type { SignedIn } from '../../contract/identity.ts'

/** Whether this person has a list of cases, which can be searched. */
export const hasCases = ({ nav }: SignedIn): boolean => nav.some(({ to }) => to === '/cases')
