import type { Problem } from '../../contract/problem.ts'

/** What became of a read. Screens draw it with `Loaded`. */
export type Read<T> =
  | { readonly state: 'loading' }
  | {
      readonly state: 'ready'
      readonly data: T
      readonly outdated: boolean
      /** It answers the last question; the present one is not answered yet. */
      readonly ofLastQuestion: boolean
      readonly reload: () => void
    }
  | { readonly state: 'refused'; readonly problem: Problem; readonly reload: () => void }
  | {
      readonly state: 'failed'
      readonly message: string
      readonly incident: string | null
      readonly reload: () => void
    }

/** What became of a write. A form keeps what was typed in all of them; only `done` lets go of it. */
export type WriteState<T> =
  | { readonly state: 'idle' }
  | { readonly state: 'pending' }
  | { readonly state: 'done'; readonly answer: T }
  | { readonly state: 'refused'; readonly problem: Problem }
  | {
      readonly state: 'failed'
      readonly message: string
      readonly incident: string | null
      /** No answer came: nobody here knows whether it was done. Sent again, it is done once. */
      readonly unanswered: boolean
    }
