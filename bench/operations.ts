import { csrfHeader } from '../contract/identity.ts'
import { csrfTokenFor } from '../src/identity/tokens.ts'
import { benchId, tokenOf } from './caseload/ids.ts'
import { prosecutorOf, rare, supervisor } from './caseload/shape.ts'
import type { Asked } from './processes/asked.ts'

/** One measured operation: what is asked of the whole stack, and of the bare way to the same answer. */
export interface Operation {
  readonly name: string
  /** What the ratio has to reach. */
  readonly aim: number | null
  readonly whole: readonly (readonly Asked[])[]
  readonly bare: readonly (readonly Asked[])[]
}

const get = (path: string, headers: Asked['headers'] = {}): Asked => ({ method: 'GET', path, headers })

export const cookieOf = (person: string): string => `colloquy_session=${tokenOf(person)}`

const as = (person: string): Asked['headers'] => ({ cookie: cookieOf(person) })

/** Numbers that lie all over the caseload, open cases among them, without those that are walled or sealed. */
export function someCases(cases: number, many: number, fits: (n: number) => boolean): readonly number[] {
  const all = Array.from({ length: cases }, (_, i) => ((i * 7_919) % cases) + 1)
  return all.filter((n) => n % rare.wall !== 0 && n % rare.seal !== 0 && fits(n)).slice(0, many)
}

const isOpen = (n: number): boolean => n % 5 < 3

/** What is measured over a caseload of this size. */
export function operationsOver(cases: number): readonly Operation[] {
  const few = someCases(cases, 1_000, isOpen)
  return [
    {
      name: 'my open cases, fifty',
      aim: 0.9,
      whole: few.map((n) => [get('/api/cases?stage=open&limit=50', as(prosecutorOf(n)))]),
      bare: few.map((n) => [get(`/list?person=${prosecutorOf(n)}`)]),
    },
    {
      name: 'my open cases, fifty, beside the table of lists',
      aim: null,
      whole: few.map((n) => [get('/api/cases?stage=open&limit=50', as(prosecutorOf(n)))]),
      bare: few.map((n) => [get(`/kept-list?person=${prosecutorOf(n)}`)]),
    },
    {
      name: 'open a case: charges, offers, last twenty entries',
      aim: 0.4,
      whole: few.map((n) => {
        const [path, headers] = [`/api/cases/${benchId('case', n)}`, as(prosecutorOf(n))]
        return [get(path, headers), get(`${path}/negotiation`, headers), get(`${path}/activity?limit=20`, headers)]
      }),
      bare: few.map((n) =>
        ['case', 'talks', 'activity'].map((part) => get(`/open-${part}?case=${benchId('case', n)}`)),
      ),
    },
    ...searches(few),
  ]
}

/** Hits of a selective word are some dozens, of the broad one a twentieth of all cases. */
const [selective, broad] = ['cordogaberg', 'son'] as const

function searches(few: readonly number[]): readonly Operation[] {
  return [
    {
      name: 'search my cases by name',
      aim: 0.9,
      whole: few.map((n) => [get('/api/cases?text=ber&limit=50', as(prosecutorOf(n)))]),
      bare: few.map((n) => [get(`/search-mine?text=ber&person=${prosecutorOf(n)}`)]),
    },
    {
      name: 'search all, a selective word',
      aim: 0.8,
      whole: [[get(`/api/cases?text=${selective}&limit=50`, as(supervisor))]],
      bare: [[get(`/search-all?text=${selective}`)]],
    },
    {
      name: 'search all, a very broad word',
      aim: 0.3,
      whole: [[get(`/api/cases?text=${broad}&limit=50`, as(supervisor))]],
      bare: [[get(`/search-all?text=${broad}`)]],
    },
  ]
}

/** Extending uses a draft up: the measure takes those of every fifth case, and leaves the others to the live screens. */
export function extending(cases: number, key: Buffer): Operation {
  const fresh = someCases(cases, 20_000, (n) => n % 5 === 0)
  return {
    name: 'extend an offer: write and ledger',
    aim: 0.4,
    whole: fresh.map((n) => [extension(n, key)]),
    bare: fresh.map((n) => [
      {
        method: 'POST',
        path: `/extend?case=${benchId('case', n)}&draft=${benchId('draft', n)}&person=${prosecutorOf(n)}`,
        headers: {},
        body: '{}',
      },
    ]),
  }
}

/** The request that extends the draft of a case. */
export function extension(n: number, key: Buffer): Asked {
  const person = prosecutorOf(n)
  return {
    method: 'POST',
    path: `/api/cases/${benchId('case', n)}/offer-drafts/${benchId('draft', n)}/extend`,
    headers: {
      ...as(person),
      [csrfHeader]: csrfTokenFor(tokenOf(person), key),
      'idempotency-key': `bench-extension-${n}`,
      'if-match': '"1"',
    },
    body: '{}',
  }
}
