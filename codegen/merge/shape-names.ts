import { byCodeUnits, freeName } from '../service/code-names.js'
import { printPlace, type RankedReading } from './rank.js'
import { isFlavourOf } from '../service/twins.js'
import { findTwins } from './find-twins.js'
import type { PageLine, Problem, StructureReading } from '../service/model.js'

/** From every spelling in the pages to the one name of the service. */
export interface ShapeNames {
  readonly nameOf: ReadonlyMap<string, string>
  readonly problems: readonly Problem[]
}

/**
 * Names the structures of a service. `taken` are the names of its operations and literal unions, which a structure
 * leaves to them. Two structures of one page stay two, unless they are twins: where their short names meet, the longer
 * spelling stays.
 */
export const nameShapes = (readings: readonly RankedReading[], taken: ReadonlySet<string>): ShapeNames => {
  const problems: Problem[] = []
  const shortened = shortenAll(readings, problems)
  const nameOf = new Map<string, string>()
  const final = new Map<string, string>()
  const used = new Set(taken)
  for (const [spelling, { short, place }] of [...shortened].sort((a, b) => byCodeUnits(a[0], b[0]))) {
    const known = final.get(short)
    const name = known ?? freeName(short, 'Shape', used)
    if (known === undefined) {
      final.set(short, name)
      used.add(name)
      if (name !== short) problems.push(renamed(short, name, place, taken.has(short)))
    }
    nameOf.set(spelling, name)
  }
  return { nameOf, problems }
}

/**
 * The short form of one spelling: `TypeDef` goes, a doubled `RequestRequest` becomes single, and
 * `XRequestXPaginate`, `XRequestPaginate` or `XInputPaginate` becomes `XPaginateRequest`.
 */
export const shortName = (spelling: string): string => {
  const name = withoutTypeDef(spelling)
  if (name.endsWith('RequestRequest')) return name.slice(0, -'Request'.length)
  if (!name.endsWith('Paginate')) return name
  const body = name.slice(0, -'Paginate'.length)
  const operation = repeatedStart(body) ?? body.replace(/(?:Request|Input|Message)+$/, '')
  return operation === '' || operation === body ? name : `${operation}PaginateRequest`
}

/** The spelling without its `TypeDef`. */
export const withoutTypeDef = (spelling: string): string => withoutEnd(spelling, 'TypeDef') ?? spelling

/** Whether one of two names is a flavour of the other: `Recipe`, `RecipeOutput`. */
export const areTwins = (left: string, right: string): boolean => isFlavourOf(left, right) || isFlavourOf(right, left)

interface Shortened {
  readonly short: string
  readonly place: PageLine
}

const shortenAll = (readings: readonly RankedReading[], problems: Problem[]): ReadonlyMap<string, Shortened> => {
  const shortened = new Map<string, Shortened>()
  const long = new Set<string>()
  const twins = findTwins(readings)
  const shorter = shorterNames(readings)
  for (const { reading } of readings) {
    const spellingOf = new Map<string, StructureReading>()
    for (const structure of reading.structures.filter(({ name }) => !twins.has(name))) {
      const short = shortName(structure.name)
      const other = spellingOf.get(short)
      spellingOf.set(short, structure)
      if (other === undefined || other.name === structure.name) continue
      const longer = structure.name.length > other.name.length ? structure : other
      if (!long.has(longer.name)) problems.push(keptLong(longer, longer === other ? structure : other))
      long.add(longer.name)
    }
  }
  for (const { reading } of readings) {
    for (const { name, place } of reading.structures) {
      const twin = twins.get(name) ?? name
      if (!shortened.has(name)) {
        shortened.set(name, {
          short: long.has(twin) ? withoutTypeDef(twin) : (shorter.get(shortName(twin)) ?? shortName(twin)),
          place,
        })
      }
    }
  }
  return shortened
}

/**
 * Pages of one era say `Request` once more of what is sent, whatever it is called: `BakeInputRequest` is what others have
 * as `BakeInput`, unless a page has both.
 */
const shorterNames = (readings: readonly RankedReading[]): ReadonlyMap<string, string> => {
  const pages = readings.map(({ reading }) => new Set(reading.structures.map(({ name }) => shortName(name))))
  const names = [...new Set(pages.flatMap((page) => [...page]))].filter((name) =>
    /(?:Input|Message|Type|Query)Request$/.test(name),
  )
  return new Map(
    names.flatMap((name) => {
      const short = name.slice(0, -'Request'.length)
      const isOne = pages.some((page) => page.has(short)) && !pages.some((page) => page.has(short) && page.has(name))
      return isOne ? [[name, short] as const] : []
    }),
  )
}

const keptLong = (longer: StructureReading, other: StructureReading): Problem => ({
  place: longer.place,
  message: `${longer.name} keeps its long name, because ${other.name} (${printPlace(other.place)}) has the short one.`,
  severity: 'note',
})

const renamed = (short: string, name: string, place: PageLine, isTaken: boolean): Problem => ({
  place,
  message: `The structure ${short} is called ${name}, because ${
    isTaken ? 'an operation or a literal union has its name' : 'its name means something else in TypeScript'
  }.`,
  severity: 'note',
})

const withoutEnd = (name: string, end: string): string | undefined =>
  name.length > end.length && name.endsWith(end) ? name.slice(0, -end.length) : undefined

/** The longest end of a name that is its start too: `ListJobs` of `ListJobsRequestListJobs`. */
const repeatedStart = (name: string): string | undefined => {
  for (let length = Math.floor((name.length - 1) / 2); length > 0; length -= 1) {
    const end = name.slice(name.length - length)
    if (name.startsWith(end)) return end
  }
  return undefined
}
