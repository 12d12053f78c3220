import { describe, expect, it } from 'vitest'
import { pressed } from './key-sequence.ts'

const commands = [
  { id: 'documents', keys: 'g d' },
  { id: 'negotiation', keys: 'g n' },
  { id: 'search', keys: '/' },
  { id: 'lock' },
]

describe('keys pressed one after the other', () => {
  it('run a command of one key at once', () => {
    expect(pressed(commands, '', '/')).toEqual({ outcome: 'run', command: commands[2] })
  })

  it('wait for the second key of a command of two', () => {
    expect(pressed(commands, '', 'g')).toEqual({ outcome: 'wait', pending: 'g' })
    expect(pressed(commands, 'g', 'n')).toEqual({ outcome: 'run', command: commands[1] })
  })

  it('that lead nowhere do nothing', () => {
    expect(pressed(commands, '', 'q')).toEqual({ outcome: 'nothing' })
    expect(pressed(commands, 'g', 'q')).toEqual({ outcome: 'nothing' })
  })

  it('begin anew where the first led nowhere', () => {
    expect(pressed(commands, 'g', '/')).toEqual({ outcome: 'run', command: commands[2] })
  })
})
