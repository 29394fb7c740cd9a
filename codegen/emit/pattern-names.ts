import type { PatternCode, Service } from '../service/model.js'
import { capitalize } from '../../src/text/letters.js'
import { freeName } from '../service/code-names.js'
import { patternsOf, type PatternNames } from '../service/types.js'

/** Every pattern of a service, each once, and what its constant is called. */
export interface PatternConstants {
  readonly constants: readonly (readonly [name: string, code: PatternCode])[]
  readonly nameOf: PatternNames
}

/** A pattern is called as the scalar that has it first, or else as its member. */
export const patternNamesOf = (service: Service): PatternConstants => {
  const known = constants.get(service)
  if (known !== undefined) return known
  const names = new Map<string, readonly [name: string, code: PatternCode]>()
  const used = new Set<string>()
  const add = (base: string, code: PatternCode): void => {
    const key = keyOf(code)
    if (names.has(key)) return
    const name = freeName(`${capitalize(base)}Pattern`, '', used)
    used.add(name)
    names.set(key, [name, code])
  }
  for (const { name, type } of service.scalars ?? []) for (const code of patternsOf(type)) add(name, code)
  for (const { name: structure, members } of service.structures)
    for (const { name, type } of members)
      for (const code of patternsOf(type)) add(`${structure}${capitalize(name)}`, code)
  const found: PatternConstants = {
    constants: [...names.values()],
    nameOf: (code) => names.get(keyOf(code))?.[0] ?? '',
  }
  constants.set(service, found)
  return found
}

const constants = new WeakMap<Service, PatternConstants>()

const keyOf = ({ source, engine }: PatternCode): string => `${engine} ${source}`
