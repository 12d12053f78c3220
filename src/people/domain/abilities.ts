import type { z } from 'zod'
import type { PeopleAbility } from '../../../contract/people.ts'
import {
  mayAllowSelfRepresentation,
  mayAppointCounsel,
  mayKeepVictims,
  mayLiftWall,
  mayLinkDefendant,
  mayRecuse,
  maySeal,
  maySeeVictims,
  maySubstituteCounsel,
  mayWallOff,
  type Standpoint,
} from './policies.ts'

type Ability = z.infer<typeof PeopleAbility>

/** What the actor may do about the people of a case now. */
export function peopleAbilities(who: Standpoint): readonly Ability[] {
  const may: Readonly<Record<Ability, boolean>> = {
    'appoint-counsel': mayAppointCounsel(who),
    'substitute-counsel': maySubstituteCounsel(who),
    'allow-self-representation': mayAllowSelfRepresentation(who),
    'link-defendant': mayLinkDefendant(who),
    recuse: mayRecuse(who),
    'wall-off': mayWallOff(who),
    'lift-wall': mayLiftWall(who),
    seal: maySeal(who) && !who.sealed,
    unseal: maySeal(who) && who.sealed,
    'see-victims': maySeeVictims(who),
    'add-victim': mayKeepVictims(who),
  }
  return abilities.filter((ability) => may[ability])
}

const abilities: readonly Ability[] = [
  'appoint-counsel',
  'substitute-counsel',
  'allow-self-representation',
  'link-defendant',
  'recuse',
  'wall-off',
  'lift-wall',
  'seal',
  'unseal',
  'see-victims',
  'add-victim',
]
