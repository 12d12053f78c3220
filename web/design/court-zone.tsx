import { createContext, useContext } from 'react'

/** The time zone of the court in which times are told. */
export const CourtZoneContext = createContext('UTC')

export function useCourtZone(): string {
  return useContext(CourtZoneContext)
}
