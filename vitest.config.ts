import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{contract,src,web,tests,bench}/**/*.test.{ts,tsx}'],
    exclude: ['tests/journeys/**'],
    globalSetup: ['tests/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
