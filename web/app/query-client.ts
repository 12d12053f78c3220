import { QueryClient } from '@tanstack/react-query'
import { UnreachableError } from './problem-error.ts'

/** So long an answer, or a refusal, is good without asking again. */
const freshMs = 5_000

/** The page's copy of what the server told it. A refusal is an answer and is not asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, error) => failures < 2 && error instanceof UnreachableError,
      staleTime: freshMs,
      // What was asked for as a screen was opened, and refused, is not asked again by the screen.
      retryOnMount: ({ state }) => Date.now() - state.errorUpdatedAt > freshMs,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always', retry: false },
  },
})
