import type * as Door from '../../../codegen/door.js'
import { visible } from '../../text/path.js'
import type { StatusLine } from '../world/status-line.js'
import { UsageError } from '../../text/usage-error.js'
import { say, type World } from '../world/world.js'
import { orFailure } from './with-generator.js'

/**
 * The pages that these sources name, from a folder; a `UsageError` says which of them there is not. Which file was taken
 * is said where a source does not say it.
 */
export const readSources = async (
  sources: readonly string[],
  folder: string,
  door: typeof Door,
  line: StatusLine,
  world: World,
): Promise<readonly Door.Page[]> => {
  const pages: Door.Page[] = []
  for (const source of sources) {
    await line.show(`reading ${visible(source)}`)
    const read = orFailure(`${source} could not be read`, () => door.readSource(source, folder, world.env))
    const again = read.find(({ name }) => pages.some((page) => page.name === name))
    if (again !== undefined) throw new UsageError(`${visible(again.name)} is named twice: take one out.`)
    for (const { foundAt } of read) {
      if (foundAt === undefined) continue
      await line.clear()
      await say(world.stderr, `${visible(source)} is read from ${visible(foundAt)}\n`)
    }
    pages.push(...read)
  }
  return pages
}
