import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../platform/postgres/testing.ts'

const test = await testDatabase()
const caseId = randomUUID()
const known = [randomUUID(), randomUUID()]

const give = async (principals: readonly string[]) =>
  await test.administrator().query(
    `insert into grant_ (case_id, compartment, principal, relation, writes, source)
     select $1, compartment, principal, 'clerk', false, 'import'
     from unnest(array['status', 'court-file']) as compartment, unnest($2::uuid[]) as principal`,
    [caseId, principals],
  )

beforeAll(async () => {
  await test
    .administrator()
    .query(`insert into principal (principal_id, kind) select unnest($1::uuid[]), 'team'`, [known])
})

describe('grants that are given together', () => {
  it('are all refused when one of them names nobody', async () => {
    await expect(give([...known, randomUUID()])).rejects.toThrow('a grant names nobody')
    const { rows } = await test.administrator().query('select from grant_ where case_id = $1', [caseId])
    expect(rows).toHaveLength(0)
  })

  it('are given when all name a principal', async () => {
    await give(known)
    const { rows } = await test.administrator().query('select from grant_ where case_id = $1', [caseId])
    expect(rows).toHaveLength(2 * known.length)
  })
})

describe('a grant that was given', () => {
  it('stays with its principal', async () => {
    await expect(
      test
        .administrator()
        .query('update grant_ set principal = $1 where case_id = $2 and principal = $3', [
          randomUUID(),
          caseId,
          known[0],
        ]),
    ).rejects.toThrow('a grant is given to another by a grant of its own')
  })

  it('never loses it: a principal is not taken away', async () => {
    await expect(
      test.administrator().query('delete from principal where principal_id = $1', [known[0]]),
    ).rejects.toThrow('a principal is never taken away')
  })
})
