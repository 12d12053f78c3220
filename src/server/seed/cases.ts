import { lawOn } from '../../law/domain/ask.ts'
import { now } from '../../platform/clock.ts'
import { todayIn } from '../../vocabulary/legal-date.ts'
import { Cursor, type PlayedDays } from './play/days.ts'
import { seedSessions } from './play/court-sessions.ts'
import { playTogether } from './play/play.ts'
import { PlayedCase } from './play/played-case.ts'
import { Player, type Stage } from './play/player.ts'
import { courseStories } from './stories/course-stories.ts'
import { courtStories } from './stories/court-stories.ts'
import { screeningStories } from './stories/screening-stories.ts'
import type { Story } from './stories/story.ts'
import { talksStories } from './stories/talks-stories.ts'
import { trainingCourt } from './training-county.ts'

/** Every story of the training court. */
export const trainingStories: readonly Story[] = [
  ...screeningStories,
  ...talksStories,
  ...courtStories,
  ...courseStories,
]

/**
 * Plays the histories of the training court's cases through the real verbs, as of the days gone by on which each step
 * was taken.
 */
export async function seedCases(stage: Stage, stories: readonly Story[] = trainingStories): Promise<void> {
  const player = new Player(stage)
  const days = playedDays(stage)
  const told = stories.map((story) => ({
    story,
    played: new PlayedCase(player, story.facts, new Cursor(days, story.facts.daysAgo)),
  }))
  for (const { story, played } of told) {
    const leader = told.find((one) => one.story.facts.key === story.joins)
    if (!leader) continue
    leader.played.companions.push(played)
    played.joined = true
  }
  await seedSessions(player, days.now, todayIn(days.zone, days.now))
  await playTogether(
    player,
    told.map(({ story, played }) => story.tell(played)),
  )
  await player.runJobs('calendar', days.now)
}

function playedDays({ services }: Stage): PlayedDays {
  const { zone, pack } = trainingCourt
  const rules = services.packs.get(pack)
  if (!rules) throw new Error(`There is no rule pack named ${pack}`)
  const present = now()
  return { zone, closed: lawOn(rules, 'court.closed-days', todayIn(zone, present)), now: present }
}
