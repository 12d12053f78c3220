import { useParams } from '@tanstack/react-router'

/**
 * A parameter of the address, such as `caseId` of `/cases/$caseId`.
 * @throws when the screen is reached by an address without it: a mistake of its routes
 */
export function usePathParam(name: string): string {
  const value = new Map(Object.entries(useParams({ strict: false }))).get(name)
  if (typeof value !== 'string') throw new Error(`The address of this screen has no parameter ${name}.`)
  return value
}
