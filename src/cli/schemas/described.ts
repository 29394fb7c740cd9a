import type { Describe } from '../../json-schema/schema-of.js'
import { readSources } from '../generator/read-sources.js'
import { withGenerator } from '../generator/with-generator.js'
import { visible } from '../../text/path.js'
import { UsageError } from '../../text/usage-error.js'
import { StatusLine } from '../world/status-line.js'
import type { World } from '../world/world.js'

/** The words of a source, the user's own copy of the reference, for shapes and members. */
export const describedBy = (source: string, world: World): Promise<Describe> =>
  withGenerator(async (door) => {
    const line = new StatusLine(world)
    try {
      const pages = await readSources([source], world.cwd, door, line, world)
      const { service } = door.readService(pages, { service: 'described', docs: true })
      const texts = new Map<string, string>()
      const add = (name: string, docs: readonly string[] | undefined): void => {
        if (docs !== undefined) texts.set(name, docs.join('\n\n'))
      }
      for (const { name, docs, members } of service.structures) {
        add(name, docs)
        for (const member of members) add(`${name}.${member.name}`, member.docs)
      }
      if (texts.size === 0)
        throw new UsageError(`${visible(source)} says nothing in words: name a package, a model or pages that do.`)
      return (shape, member) => texts.get(member === undefined ? shape : `${shape}.${member}`)
    } finally {
      await line.clear()
    }
  })
