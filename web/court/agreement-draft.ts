import type { AgreementPromise, PromiseDue } from '../../contract/agreement.ts'
import type { TermType } from '../../src/vocabulary/code-lists.ts'
import { uuid } from '../app/uuid.ts'

/** A promise as it is typed. */
export interface TypedPromise {
  readonly id: string
  readonly text: string
  readonly type: TermType | ''
  readonly owner: string
  readonly due: PromiseDue | ''
  readonly dueOn: string
  readonly forTerm: string
}

/** What is typed of an agreement beyond the terms, which come from the offer. */
export interface TypedAgreement {
  readonly recitals: string
  readonly factualBasis: string
  readonly promises: readonly TypedPromise[]
  readonly supplement: 'kept' | 'empty' | 'written'
  readonly supplementText: string
  readonly named: readonly string[]
}

export const typedPromise = (promise: AgreementPromise): TypedPromise => ({
  ...promise,
  type: promise.type ?? '',
  dueOn: promise.dueOn ?? '',
  forTerm: promise.forTerm ?? '',
})

export const newPromise = (): TypedPromise => ({
  id: uuid(),
  text: '',
  type: '',
  owner: '',
  due: '',
  dueOn: '',
  forTerm: '',
})

/** What is sent of it: what is missing is sent as missing, and the server says at which field. */
export function agreementSent(typed: TypedAgreement): unknown {
  return {
    recitals: typed.recitals,
    factualBasis: typed.factualBasis,
    promises: typed.promises.map((promise) => ({
      ...promise,
      type: promise.type === '' ? null : promise.type,
      dueOn: promise.due === 'on-a-day' && promise.dueOn !== '' ? promise.dueOn : null,
      forTerm: promise.forTerm === '' ? null : promise.forTerm,
    })),
    supplement:
      typed.supplement === 'written'
        ? { is: 'written', text: typed.supplementText, named: typed.named }
        : { is: typed.supplement },
  }
}
