import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { lawOn } from '../../src/law/domain/ask.ts'
import { closedBecause } from '../../src/law/domain/court-calendar.ts'
import { loadRulePack } from '../../src/law/load-rule-pack.ts'
import { addDays, legalDate, plainDate, type LegalDate } from '../../src/vocabulary/legal-date.ts'

/*
 * The closed days of a pack against an independent list of holidays of its state, on every weekday of twenty years.
 * Where the two differ, the difference is named here with its reason: a new one fails.
 */

const folder = join(import.meta.dirname, '../../../shared/data/holidays')

/** Days of the list on which no court closes for that reason. */
const notOfficial = [
  'Groundhog Day',
  'Valentine',
  'Susan B. Anthony',
  'Saint Patrick',
  'Good Friday',
  'Easter',
  'Mother',
  'Father',
  'Halloween',
  'Christmas Eve',
  "New Year's Eve",
  'Diwali',
]

/** The list holds them; a court adds them to its calendar when they are ordered. */
const ordered = {
  'National Day of Mourning': 'ordered by the president for one day',
  'Day After Christmas': 'ordered by the president for 2025',
}
const electionDay = { 'Election Day': 'a holiday of the state’s schools or offices, none of the court’s list' }
const juneteenth2021 = { 'Juneteenth National Independence Day': 'in the pack from 2022 on, in the list from 2021' }

const courts = [
  {
    jurisdiction: 'us-federal',
    list: 'US_COMMON',
    theirsOnly: { ...ordered, 'Election Day': 'no holiday of 5 U.S.C. § 6103' },
    oursOnly: {},
  },
  {
    jurisdiction: 'new-york',
    list: 'US_NY',
    theirsOnly: {
      ...ordered,
      '(observed)': 'General Construction Law § 24 moves a Sunday holiday only, none of a Saturday',
    },
    oursOnly: {},
  },
  {
    jurisdiction: 'california',
    list: 'US_CA',
    theirsOnly: {
      ...ordered,
      ...electionDay,
      ...juneteenth2021,
      'Columbus Day': 'gave way to Native American Day among the judicial holidays',
    },
    oursOnly: {
      'Lincoln Day': 'a judicial holiday that the list of the state lacks',
      'Native American Day': 'a judicial holiday that the list of the state lacks',
      'Cesar Chavez Day': 'kept on Friday when it is a Saturday; the list does not move it',
    },
  },
  {
    jurisdiction: 'illinois',
    list: 'US_IL',
    theirsOnly: {
      ...ordered,
      ...electionDay,
      ...juneteenth2021,
      'Casimir Pulaski Day': 'left to the order of each circuit',
    },
    oursOnly: {},
  },
  {
    jurisdiction: 'training-county',
    list: 'US_COMMON',
    theirsOnly: { ...ordered, ...electionDay, ...juneteenth2021 },
    oursOnly: { 'Day after Thanksgiving': 'invented', 'Courthouse closed by order': 'invented' },
  },
] as const

function weekdays(): readonly LegalDate[] {
  const days: LegalDate[] = []
  for (let day = legalDate('2015-01-01'); day < '2035-01-01'; day = addDays(day, 1))
    if (plainDate(day).dayOfWeek <= 5) days.push(day)
  return days
}

const isNamed = (names: Readonly<Record<string, string>>, text: string): boolean =>
  Object.keys(names).some((name) => text.includes(name))

describe.each(courts)('the closed days of $jurisdiction', ({ jurisdiction, list, theirsOnly, oursOnly }) => {
  const file = join(folder, `${list}.json`)

  it.skipIf(!existsSync(file))(
    `agree with an independent list but for the differences named (needs ${file})`,
    async () => {
      const theirs = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')))
      const closed = lawOn(await loadRulePack(jurisdiction), 'court.closed-days', legalDate('2026-03-02'))
      const differing = weekdays().flatMap((day) => {
        const ours = closedBecause(closed, day)
        const names = (theirs[day] ?? '').split('; ').filter((name) => name !== '')
        const official = names.filter((name) => !notOfficial.some((other) => name.includes(other)))
        if (ours !== null && official.length === 0) return isNamed(oursOnly, ours) ? [] : [`${day} ours only: ${ours}`]
        if (ours === null && official.length > 0)
          return official.some((name) => isNamed(theirsOnly, name)) ? [] : [`${day} theirs only: ${official.join()}`]
        return []
      })
      expect(differing).toEqual([])
    },
  )
})
