import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Page, Reading } from '../../codegen/service/model.js'

/** Service models, beside the repository and not in it: tests of them are skipped where they are absent. */
export const models = join(process.cwd(), '../shared/models')

/** Whether the models lie beside the repository. */
export const hasModels = existsSync(models)

/** A model by its path below that folder. */
export const modelPage = (path: string): Page => ({ name: path, text: textAt(path) })

/** A file of JSON below that folder. */
export const modelData = (path: string): unknown => JSON.parse(textAt(path))

/** The service models in one of the two dialects. */
export const modelPaths = (dialect: 'botocore' | 'smithy'): readonly string[] =>
  hasModels
    ? readdirSync(join(models, dialect))
        .filter((name) => !name.includes('paginators'))
        .map((name) => `${dialect}/${name}`)
    : []

const textAt = (path: string): string => {
  const bytes = readFileSync(join(models, path))
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
}

/** Each member as `Shape.Member` with what it is held to, without places: equal for two readings that say the same. */
export const limitsOf = ({ structures }: Reading): ReadonlyMap<string, string> =>
  new Map(
    structures.flatMap(({ name: structure, members }) =>
      members.map(({ name, type }) => [`${structure}.${name}`, JSON.stringify(type, plainly)] as const),
    ),
  )

/** A search between anchors is a match of the whole. */
const plainly = (key: string, value: unknown): unknown => {
  if (key === 'place' || key === 'scalar' || key === 'whole') return undefined
  if (key === 'text' && typeof value === 'string') return value.replace(/^\^/, '').replace(/\$$/, '')
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? Object.fromEntries(Object.entries(value).sort()) : value
}
