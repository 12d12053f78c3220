import { describe, expect, it } from 'vitest'
import { invitationIn } from './invitation-link.ts'

describe('the link of an invitation', () => {
  it('carries user name and code behind the hash', () => {
    expect(invitationIn('#invited=ida%2Bclerk%40court.example&code=AB12-CD34-EF56-GH78')).toEqual({
      username: 'ida+clerk@court.example',
      code: 'AB12-CD34-EF56-GH78',
    })
  })

  it.each(['', '#', '#main', '#invited=ida%40court.example', '#code=AB12'])('is not "%s"', (hash) => {
    expect(invitationIn(hash)).toBeNull()
  })
})
