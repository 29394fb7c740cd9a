import type * as Door from '../../../codegen/door.js'
import type * as Facts from '../../../codegen/facts.js'
import { visible } from '../../text/path.js'
import type { StatusLine } from '../world/status-line.js'
import { UsageError } from '../../text/usage-error.js'
import { say, type World } from '../world/world.js'
import { orFailure } from './with-generator.js'

/** A page that was found, and the source that names it. */
export interface SourcePage {
  readonly source: string
  readonly found: Facts.FoundPage
}

/**
 * Finds the pages that these sources name, from a folder; a `UsageError` says which of them there is not. Which file was
 * taken is said where a source does not say it.
 */
export const findSources = async (
  sources: readonly string[],
  folder: string,
  facts: typeof Facts,
  world: World,
): Promise<readonly SourcePage[]> => {
  const pages: SourcePage[] = []
  for (const source of sources) {
    const named = orFailure(`${source} could not be read`, () => facts.findSource(source, folder, world.env))
    const again = named.find(({ name }) => pages.some(({ found }) => found.name === name))
    if (again !== undefined) throw new UsageError(`${visible(again.name)} is named twice: take one out.`)
    for (const { foundAt } of named)
      if (foundAt !== undefined) await say(world.stderr, `${visible(source)} is read from ${visible(foundAt)}\n`)
    pages.push(...named.map((found) => ({ source, found })))
  }
  return pages
}

/** All by which pages are known to be those that were read before; a `UsageError` says which of them is gone. */
export const footprintsOf = (pages: readonly SourcePage[], facts: typeof Facts): readonly unknown[] =>
  pages.map(({ source, found }) => orFailure(`${source} could not be read`, () => facts.footprintOf(found)))

/** Reads pages that were found; a `UsageError` says which of them can't be read. */
export const readPages = async (
  pages: readonly SourcePage[],
  door: typeof Door,
  line: StatusLine,
): Promise<readonly Door.Page[]> => {
  const read: Door.Page[] = []
  for (const { source, found } of pages) {
    await line.show(`reading ${visible(source)}`)
    read.push(orFailure(`${source} could not be read`, () => door.readFound(found)))
  }
  return read
}

/** Finds and reads the pages that these sources name. */
export const readSources = async (
  sources: readonly string[],
  folder: string,
  door: typeof Door,
  line: StatusLine,
  world: World,
): Promise<readonly Door.Page[]> => {
  await line.clear()
  return readPages(await findSources(sources, folder, door, world), door, line)
}
