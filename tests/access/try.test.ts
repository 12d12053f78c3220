import { it } from 'vitest'
import { seedPeople } from '../../src/server/seed/people.ts'
import { testApp } from '../../src/server/testing.ts'
import { kyselyOver } from '../../src/platform/postgres/kysely.ts'
import { runAsSystem } from '../../src/platform/postgres/tx.ts'
import { tellJourney } from './story.ts'
import { Teller } from './teller.ts'
const app = await testApp(
  async (database) => await runAsSystem(kyselyOver(database.pool('colloquy_system')), seedPeople),
)
it('goes', { timeout: 300_000 }, async () => {
  const t = new Teller(app)
  try {
    await tellJourney(t)
  } catch (e) {
    console.log([...t.told].join(' '))
    console.log(
      app.logged
        .filter((l) => l.includes('"level":50'))
        .slice(-2)
        .join('')
        .slice(0, 3000),
    )
    throw e
  }
  console.log('ALL', [...t.told].join(' '))
})
