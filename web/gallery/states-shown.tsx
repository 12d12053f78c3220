import { DraftNote } from '../design/draft-note.tsx'
import { Empty } from '../design/empty.tsx'
import { Loaded } from '../design/loaded.tsx'
import type { Read, WriteState } from '../design/outcome.ts'
import { Section } from '../design/section.tsx'
import { WriteNotice } from '../design/write-notice.tsx'

const nothing = () => undefined

const reads: readonly { readonly name: string; readonly read: Read<string> }[] = [
  { name: 'On the way', read: { state: 'loading' } },
  {
    name: 'There',
    read: { state: 'ready', data: 'What was asked for.', outdated: false, ofLastQuestion: false, reload: nothing },
  },
  {
    name: 'Perhaps out of date',
    read: { state: 'ready', data: 'What was read before.', outdated: true, ofLastQuestion: false, reload: nothing },
  },
  {
    name: 'Refused',
    read: {
      state: 'refused',
      problem: {
        type: '/problems/not-allowed',
        title: 'You may not do this',
        status: 403,
        detail: 'Only the prosecutor of the case may.',
      },
      reload: nothing,
    },
  },
  {
    name: 'Failed',
    read: { state: 'failed', message: 'Something went wrong in Colloquy.', incident: 'a1b2-c3d4', reload: nothing },
  },
]

const writes: readonly { readonly name: string; readonly outcome: WriteState<unknown> }[] = [
  {
    name: 'Bad input',
    outcome: {
      state: 'refused',
      problem: {
        type: '/problems/invalid-input',
        title: 'Something in the form is not right',
        status: 400,
        errors: [{ pointer: '/reason', detail: 'Say why in a sentence' }],
      },
    },
  },
  {
    name: 'Refused by the law or by where the case stands',
    outcome: {
      state: 'refused',
      problem: {
        type: '/problems/offer-not-open',
        title: 'The offer is not open',
        status: 409,
        detail: 'It lapsed yesterday.',
      },
    },
  },
  {
    name: 'A fault',
    outcome: {
      state: 'failed',
      message: 'Something went wrong in Colloquy.',
      incident: 'a1b2-c3d4',
      unanswered: false,
    },
  },
  { name: 'No answer', outcome: { state: 'failed', message: '', incident: null, unanswered: true } },
]

/** What every screen may come to: loading, empty, refused, failed, perhaps outdated. Drawn and worded here once. */
export function StatesShown() {
  return (
    <Section title="What a screen may come to">
      <h3>Nothing there yet</h3>
      <Empty>No offer was made yet. One appears here when the prosecution extends it.</Empty>
      <h3>Typed before</h3>
      <DraftNote restored onDiscard={nothing} />
      {reads.map(({ name, read }) => (
        <div key={name} data-sample>
          <h3>Read: {name.toLowerCase()}</h3>
          <Loaded read={read} what="the offers">
            {(text) => <p>{text}</p>}
          </Loaded>
        </div>
      ))}
      {writes.map(({ name, outcome }) => (
        <div key={name}>
          <h3>Sent: {name.toLowerCase()}</h3>
          <WriteNotice outcome={outcome} takesFocus={false} />
        </div>
      ))}
    </Section>
  )
}
