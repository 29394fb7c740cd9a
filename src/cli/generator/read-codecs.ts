import type * as Facts from '../../../codegen/facts.js'
import { visible } from '../../text/path.js'
import { remembered } from '../world/cache.js'
import { StatusLine } from '../world/status-line.js'
import { UsageError } from '../../text/usage-error.js'
import { say, type World } from '../world/world.js'
import { type Codecs, makeCodecs } from './make-codecs.js'
import { findSources, footprintsOf, readPages, type SourcePage } from './read-sources.js'
import { problemLines } from './say-problems.js'
import { withFacts, withGenerator } from './with-generator.js'

/** The source of a service: a package, a page, or a folder of them, as seen from a folder. */
export interface ServiceSource {
  /** Its name, where no model says it. */
  readonly service: string
  readonly source: string
  readonly folder: string
}

/**
 * The operations and the named scalars of a service, in memory: read from its pages, or from what an earlier run has kept of
 * them. Where a page disagrees with another is for `generate` to say; what was not understood is said here too, for it is
 * not checked. A `UsageError` says why there are none.
 */
export const readCodecs = ({ service, source, folder }: ServiceSource, world: World): Promise<Codecs> =>
  withFacts(async (facts) => {
    const pages = await findSources([source], folder, facts, world)
    const footprints = footprintsOf(pages, facts)
    const read = await remembered(world.cache, { service, footprints }, () => readFacts(service, pages, world))
    await say(world.stderr, read.problems)
    if ('obstacle' in read) throw new UsageError(`${visible(source)} is of no use: ${visible(read.obstacle)}`)
    return { ...makeCodecs(read.service, facts), files: pages.flatMap(({ found }) => facts.filesOf(found)) }
  })

/** Facts of a service, and the sentences about what was not understood; or why there are none. */
type ReadFacts = { readonly problems: string } & ({ readonly service: Facts.Service } | { readonly obstacle: string })

const readFacts = (service: string, pages: readonly SourcePage[], world: World): Promise<ReadFacts> =>
  withGenerator(async (door) => {
    const line = new StatusLine(world)
    try {
      const texts = await readPages(pages, door, line)
      const read = door.readService(texts, { service: door.modelName(texts) ?? service })
      const problems = problemLines(
        read.problems.filter(({ severity }) => severity === undefined),
        door,
      )
      const obstacle = door.whyNothing(read)
      return obstacle === undefined ? { problems, service: lean(read.service) } : { problems, obstacle }
    } finally {
      await line.clear()
    }
  })

/** A service without what codecs are not made of: who says so, and where. */
const lean = (service: Facts.Service): Facts.Service => ({
  ...service,
  generatedFrom: { pages: [] },
  strings: [],
  structures: service.structures.map((structure) => ({
    ...structure,
    aliases: [],
    places: [],
    members: structure.members.map((member) => ({ ...member, claims: [] })),
  })),
  literals: service.literals.map((literals) => ({ ...literals, places: [] })),
  operations: service.operations.map((operation) => ({ ...operation, places: [] })),
})
