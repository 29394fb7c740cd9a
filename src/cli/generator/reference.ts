import { resolve } from 'node:path'
import * as codec from '../../codec.js'
import type * as Door from '../../../codegen/door.js'
import type { Operations } from '../../combinators/operation.js'
import { thrownText, UsageError } from '../../text/usage-error.js'
import { visible } from '../../text/path.js'
import { makeCodecs } from './make-codecs.js'
import { serviceOf } from './service-of.js'

/** The service that a folder was generated for; `undefined` for any other folder. A `UsageError` says why it can't be read. */
export const writtenService = (folder: string, door: typeof Door): Door.Service | undefined => {
  const path = resolve(folder)
  if (!door.isWritten(path)) return undefined
  try {
    const { service, operations } = door.readWritten(path, codec)
    return serviceOf(String(service), operations as Operations)
  } catch (error) {
    throw new UsageError(`${visible(folder)} can't be read: ${thrownText(error)}`)
  }
}

/**
 * The changes from what a folder holds to what is going to be written there, all limits among them; `undefined` where the
 * folder does not hold what this aws-preflight can read.
 */
export const changesTo = (
  service: Door.Service,
  folder: string,
  door: typeof Door,
): readonly Door.Change[] | undefined => {
  const was = unlessUnread(() => writtenService(folder, door))
  return was && door.diffServices(was, serviceOf(service.name, makeCodecs(service, door).operations), { limits: true })
}

const unlessUnread = <A>(read: () => A): A | undefined => {
  try {
    return read()
  } catch (error) {
    if (error instanceof UsageError) return undefined
    throw error
  }
}
