import { merge } from '../../codegen/merge/merge.js'
import type { Problem, Reading } from '../../codegen/service/model.js'
import { resolve } from '../../codegen/emit/resolve.js'
import { isUnread } from '../../codegen/ask/summary.js'

/** The result of `npm run corpus`: the facts of each folder's pages, and why each two folders differ, and how often. */
export interface Results {
  readonly totals: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly differences: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** The facts of pages; a kind of fact that they do not have is left out. */
export const totalsOf = (readings: readonly Reading[]): Readonly<Record<string, number>> => {
  const count = (of: (reading: Reading) => readonly unknown[]): number =>
    readings.reduce((sum, reading) => sum + of(reading).length, 0)
  const totals = {
    pages: readings.length,
    'pages of which nothing was read': readings.filter(isUnread).length,
    structures: count(({ structures }) => structures),
    members: count(({ structures }) => structures.flatMap(({ members }) => members)),
    'literal unions': count(({ literals }) => literals.filter(({ values }) => values !== undefined)),
    literals: count(({ literals }) => literals.flatMap(({ values = [] }) => values)),
    strings: count(({ strings = [] }) => strings),
    aliases: count(({ aliases = [] }) => aliases),
    operations: count(({ operations }) => operations),
    paginators: count(({ paginators }) => paginators.filter(({ request }) => request !== undefined)),
    'listed names': count(({ index }) => Object.values(index ?? {}).flat()),
    problems: count(({ problems }) => problems),
  }
  return Object.fromEntries(Object.entries(totals).filter(([, total]) => total > 0))
}

/** The facts in the pages of one folder that do not fit together: within a page, or with its index. */
export const faultsOf = (service: string, readings: readonly Reading[]): readonly Problem[] => {
  const merged = merge(service, readings)
  const problems = [...merged.problems, ...resolve(merged.service).problems]
  return problems.filter(({ severity }) => severity !== 'note')
}

/** Where the pages of two folders, the older one first, differ on a service that both describe. */
export const differencesOf = (
  service: string,
  older: readonly Reading[],
  newer: readonly Reading[],
): readonly Problem[] => {
  const alone = new Set([older, newer].flatMap((pages) => merge(service, pages).problems).map(({ message }) => message))
  return merge(service, [...older, ...newer]).problems.filter(({ message }) => !alone.has(message))
}

type Services = ReadonlyMap<string, readonly Reading[]>

/** A service that two folders describe. */
export interface SharedService {
  readonly service: string
  readonly older: readonly Reading[]
  readonly newer: readonly Reading[]
}

/** Every two folders, given oldest first, with the services that both describe. */
export const pairsOf = (
  folders: readonly (readonly [folder: string, services: Services])[],
): readonly { readonly name: string; readonly shared: readonly SharedService[] }[] =>
  folders.flatMap(([older, olderServices], index) =>
    folders.slice(index + 1).map(([newer, newerServices]) => ({
      name: `${older} and ${newer}`,
      shared: [...olderServices].flatMap(([service, pages]) => {
        const others = newerServices.get(service)
        return others === undefined ? [] : [{ service, older: pages, newer: others }]
      }),
    })),
  )
