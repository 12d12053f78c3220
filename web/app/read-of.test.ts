import {
  keepPreviousData,
  onlineManager,
  QueryClient,
  QueryObserver,
  type QueryObserverOptions,
} from '@tanstack/react-query'
import { afterEach, describe, expect, it } from 'vitest'
import { readOf } from './read-of.ts'

const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
afterEach(() => client.clear())

/** The list of a day, as a screen asks for it; what is asked of the second day is still under way. */
function theListOf(day: 'Monday' | 'Tuesday', answer: () => Promise<string>): QueryObserverOptions<string> {
  return { queryKey: [day], queryFn: answer, placeholderData: keepPreviousData }
}

describe('what stays on the screen', () => {
  it('while the next day is fetched is shown without a warning', async () => {
    const screen = new QueryObserver<string>(
      client,
      theListOf('Monday', () => Promise.resolve('Monday’s list')),
    )
    const leave = screen.subscribe(() => undefined)
    await expect.poll(() => readOf(screen.getCurrentResult(), 'en').state).toBe('ready')
    screen.setOptions(theListOf('Tuesday', () => new Promise(() => undefined)))
    expect(readOf(screen.getCurrentResult(), 'en')).toMatchObject({
      state: 'ready',
      data: 'Monday’s list',
      outdated: false,
      ofLastQuestion: true,
    })
    leave()
  })

  it('because the device is offline says that it is not what was asked for', async () => {
    const screen = new QueryObserver<string>(
      client,
      theListOf('Monday', () => Promise.resolve('Monday’s list')),
    )
    const leave = screen.subscribe(() => undefined)
    await expect.poll(() => readOf(screen.getCurrentResult(), 'en').state).toBe('ready')
    onlineManager.setOnline(false)
    screen.setOptions(theListOf('Tuesday', () => Promise.resolve('Tuesday’s list')))
    expect(readOf(screen.getCurrentResult(), 'en')).toMatchObject({
      state: 'ready',
      data: 'Monday’s list',
      outdated: true,
    })
    onlineManager.setOnline(true)
    leave()
  })

  it('when it could not be read again says so', async () => {
    let isDown = false
    const list = () => (isDown ? Promise.reject(new Error('No answer.')) : Promise.resolve('Monday’s list'))
    const screen = new QueryObserver<string>(client, theListOf('Monday', list))
    const leave = screen.subscribe(() => undefined)
    await expect.poll(() => readOf(screen.getCurrentResult(), 'en').state).toBe('ready')
    isDown = true
    await screen.refetch()
    expect(readOf(screen.getCurrentResult(), 'en')).toMatchObject({
      state: 'ready',
      data: 'Monday’s list',
      outdated: true,
    })
    leave()
  })
})
