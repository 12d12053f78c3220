import { createContext, useContext } from 'react'

/** What the shell opens above the page. */
export interface ShellActs {
  readonly openPalette: () => void
  readonly openKeys: () => void
  readonly openDisplay: () => void
}

const nothing = () => undefined

export const ShellActsContext = createContext<ShellActs>({
  openPalette: nothing,
  openKeys: nothing,
  openDisplay: nothing,
})

export function useShellActs(): ShellActs {
  return useContext(ShellActsContext)
}
