import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

it('without settings the server listens on 8080 and keeps its data in .colloquy', () => {
  const config = readConfig({})
  expect(config.port).toBe(8080)
  expect(config.home).toBe(`${process.cwd()}/.colloquy`)
  expect(config.databaseUrl).toBeUndefined()
})

it('an empty setting counts as absent', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toEqual(readConfig({}))
})

describe('a setting that cannot be used is refused with its name and what to write', () => {
  it.each([
    ['PORT', 'eighty', /PORT is "eighty".*PORT=8080/],
    ['PORT', '70000', /PORT/],
    ['PORT', '-1', /PORT/],
    ['DATABASE_URL', 'mysql://x/y', /DATABASE_URL.*postgres:/],
    ['COLLOQUY_PUBLIC_URL', 'colloquy', /COLLOQUY_PUBLIC_URL.*https:/],
    ['COLLOQUY_LOG', 'loud', /COLLOQUY_LOG.*debug, info/],
  ])('%s=%s', (name, value, message) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError)
    expect(() => readConfig({ [name]: value })).toThrow(message)
  })
})

it('a database address that is refused is not repeated: it may hold a password', () => {
  expect(() => readConfig({ DATABASE_URL: 'mysql://u:hunter2@x/y' })).toThrow(/^(?!.*hunter2)/)
})
