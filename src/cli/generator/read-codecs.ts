import { visible } from '../../text/path.js'
import { StatusLine } from '../world/status-line.js'
import { UsageError } from '../../text/usage-error.js'
import type { World } from '../world/world.js'
import { type Codecs, makeCodecs } from './make-codecs.js'
import { readSources } from './read-sources.js'
import { sayProblems } from './say-problems.js'
import { withGenerator } from './with-generator.js'

/** The source of a service: a package, a page, or a folder of them, as seen from a folder. */
export interface ServiceSource {
  readonly service: string
  readonly source: string
  readonly folder: string
}

/**
 * Reads a service's operations and named scalars, in memory. Where a page disagrees with another is for `generate` to
 * say; what was not understood is said here too, for it is not checked. A `UsageError` says why there are none.
 */
export const readCodecs = ({ service, source, folder }: ServiceSource, world: World): Promise<Codecs> =>
  withGenerator(async (door) => {
    const line = new StatusLine(world)
    try {
      const pages = await readSources([source], folder, door, line, world)
      const read = door.readService(pages, { service })
      await line.clear()
      await sayProblems(
        read.problems.filter(({ severity }) => severity === undefined),
        door,
        world,
      )
      const obstacle = door.whyNothing(read)
      if (obstacle !== undefined) throw new UsageError(`${visible(source)} is of no use: ${visible(obstacle)}`)
      return makeCodecs(read.service, door)
    } finally {
      await line.clear()
    }
  })
