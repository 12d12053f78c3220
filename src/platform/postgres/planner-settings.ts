/**
 * How every server we talk to plans. What a page shows is one large statement that runs for a millisecond: compiling it
 * would take a thousand times as long. And rows by key are in memory or on disks without heads to move.
 */
export const plannerSettings = { jit: 'off', random_page_cost: '1.1' } as const
