import * as contract from '../../contract/alerts.ts'
import { reads, writes, type BoundRoute } from '../platform/http/bind.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { done, refuse } from '../vocabulary/outcome.ts'
import { chooseAlert } from './choose-alert.ts'
import { confirmAddress } from './confirm-address.ts'
import type { AlertParts } from './parts.ts'
import { alertProblems as problems } from './problems.ts'
import { setAddress } from './set-address.ts'
import { forgetAddress, keepTimes } from './settings-store.ts'
import { viewSettings } from './view-settings.ts'

/** Where, when and how a person is told of things outside the application. */
export function alertRoutes(parts: AlertParts): readonly BoundRoute[] {
  const view = async (tx: Tx, actor: Actor) => await viewSettings(tx, actor, parts)
  return [
    reads(contract.readAlertSettings, view),
    writes(contract.setAlertAddress, {
      verb: async (tx, _actor, { params, body }) => await setAddress(tx, parts, { ...params, ...body }),
      view,
      problems,
    }),
    writes(contract.confirmAlertAddress, {
      verb: async (tx, _actor, { params, body }) => await confirmAddress(tx, { ...params, ...body }),
      view: async (tx, actor, { confirmed }) => {
        const settings = await view(tx, actor)
        return settings.ok ? done({ ...settings.value, confirmed }) : settings
      },
      problems,
    }),
    writes(contract.forgetAlertAddress, {
      verb: async (tx, _actor, { params }) =>
        (await forgetAddress(tx, params.channel)) ? done(params) : refuse({ kind: 'not-found' }),
      view,
      problems,
    }),
    writes(contract.setAlertTimes, {
      verb: async (tx, actor, { body }) => {
        await keepTimes(tx, actor.person, body)
        return done({})
      },
      view,
      problems,
    }),
    writes(contract.chooseAlert, {
      verb: async (tx, actor, { params, body }) => await chooseAlert(tx, actor, parts, { ...params, ...body }),
      view,
      problems,
    }),
  ]
}
