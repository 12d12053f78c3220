import { describe, expect, it } from 'vitest'
import { TeamId } from '../../vocabulary/ids.ts'
import { assignChambers } from './assign-chambers.ts'

const [abara, winter] = ['018f3f6a-0000-7000-8000-000000000001', '018f3f6a-0000-7000-8000-000000000002'].map((id) =>
  TeamId.parse(id),
)
const load = (teamId: TeamId | undefined, name: string, openCases: number, sameMatter = false) => ({
  teamId: TeamId.parse(teamId),
  name,
  openCases,
  sameMatter,
})

describe('the assignment of a judge', () => {
  it('goes to the chambers with the fewest open cases', () => {
    expect(assignChambers([load(abara, 'Abara', 12), load(winter, 'Winter', 9)])).toEqual({
      teamId: winter,
      name: 'Winter',
      because: 'It has the fewest open cases of the court’s chambers (9 open cases).',
    })
  })

  it('goes by name where two have equally few', () => {
    expect(assignChambers([load(winter, 'Winter', 1), load(abara, 'Abara', 1)])).toEqual({
      teamId: abara,
      name: 'Abara',
      because: 'It is the first by name of 2 chambers with the fewest open cases (1 open case).',
    })
  })

  it('keeps the cases of one matter before one judge, however many he has', () => {
    expect(assignChambers([load(abara, 'Abara', 90, true), load(winter, 'Winter', 0)])?.teamId).toBe(abara)
  })

  it('is none where the court has no chambers', () => {
    expect(assignChambers([])).toBeNull()
  })
})
