import { defineConfig } from 'vitest/config'

const sources = '{contract,src,web,tests,bench}/**/*.test.{ts,tsx}'
const journeys = 'tests/journeys/**/*.test.ts'

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          include: [sources],
          exclude: [journeys],
          globalSetup: ['tests/global-setup.ts'],
          // Modules keep nothing between requests, so files share them instead of loading them anew.
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: [journeys],
          globalSetup: ['tests/journeys/training-court.setup.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
