import { Readable } from 'node:stream'
import { addFile } from '../../../filing/add-file.ts'
import { playedAt, uuidv7 } from '../../../platform/clock.ts'
import { attemptAs } from '../../../platform/postgres/tx.ts'
import { trainingPeople } from '../training-county.ts'
import type { PlayedCase } from './played-case.ts'

const fileLimit = 1024 * 1024

/** The officer adds a file of the investigation, as the upload route does once it has the bytes. */
export async function handOverFile(c: PlayedCase, title: string): Promise<void> {
  const { player, facts, at } = c
  const { services } = player.stage
  const actor = await player.actor(facts.officer, at.moment)
  const stored = await services.blobs.put(Readable.from([Buffer.from(wordsOf(c, title))]), fileLimit)
  const added = await playedAt(at.moment, () =>
    attemptAs(services.db, actor, (tx) =>
      addFile(tx, actor, {
        caseId: c.params.caseId,
        documentId: uuidv7(),
        query: {
          compartment: 'investigation',
          title,
          kind: 'evidence',
          wholeMatter: c.companions.length > 0 ? 'yes' : 'no',
        },
        file: { ...stored, mediaType: 'text/plain' },
      }),
    ),
  )
  if (!added.ok) throw new Error(`${title} could not be handed over: ${JSON.stringify(added.refusal)}`)
}

function wordsOf({ facts, at, name }: PlayedCase, title: string): string {
  const officer = trainingPeople[facts.officer]
  return [
    title.toUpperCase(),
    `${officer.name}, ${officer.title}, ${at.day}`,
    `Place: ${facts.place}`,
    `Concerning: ${name}, born ${facts.birthDate}`,
    '',
    facts.narrative,
    '',
    'A paper of the training court. Every person in it is invented.',
    '',
  ].join('\n')
}
