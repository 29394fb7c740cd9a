import type { Describe } from '../../json-schema/schema-of.js'
import { findSources, footprintsOf, readPages, type SourcePage } from '../generator/read-sources.js'
import { withFacts, withGenerator } from '../generator/with-generator.js'
import { visible } from '../../text/path.js'
import { UsageError } from '../../text/usage-error.js'
import { remembered } from '../world/cache.js'
import { StatusLine } from '../world/status-line.js'
import type { World } from '../world/world.js'

/**
 * The words of a source, the user's own copy of the reference, for shapes and members: read from its pages, or from what an
 * earlier run has kept of them.
 */
export const describedBy = (source: string, world: World): Promise<Describe> =>
  withFacts(async (facts) => {
    const pages = await findSources([source], world.cwd, facts, world)
    const key = { words: footprintsOf(pages, facts) }
    const texts = new Map(await remembered(world.cache, key, () => readTexts(pages, world)))
    if (texts.size === 0)
      throw new UsageError(`${visible(source)} says nothing in words: name a package, a model or pages that do.`)
    return (shape, member) => texts.get(member === undefined ? shape : `${shape}.${member}`)
  })

/** The words on each shape and each member, by its name. */
const readTexts = (pages: readonly SourcePage[], world: World): Promise<readonly (readonly [string, string])[]> =>
  withGenerator(async (door) => {
    const line = new StatusLine(world)
    try {
      const { service } = door.readService(await readPages(pages, door, line), { service: 'described', docs: true })
      const textOf = (name: string, docs: readonly string[] | undefined): readonly (readonly [string, string])[] =>
        docs === undefined ? [] : [[name, docs.join('\n\n')]]
      return service.structures.flatMap(({ name, docs, members }) => [
        ...textOf(name, docs),
        ...members.flatMap((member) => textOf(`${name}.${member.name}`, member.docs)),
      ])
    } finally {
      await line.clear()
    }
  })
