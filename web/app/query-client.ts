import { QueryClient } from '@tanstack/react-query'
import { UnreachableError } from './problem-error.ts'

/** The page's copy of what the server told it. A refusal is an answer and is not asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, error) => failures < 2 && error instanceof UnreachableError,
      staleTime: 5_000,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always', retry: false },
  },
})
