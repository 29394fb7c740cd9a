import type { Member, Type } from '../service/model.js'
import {
  isAnyObject,
  isBytes,
  isLiterals,
  isNumber,
  isStructureReference,
  nameIn,
  saysNothing,
  type Beliefs,
} from './beliefs.js'
import { areTwins } from './shape-names.js'

/** A structure that a page writes out in place of one that has a name: more claims about the members of that one. */
export interface InPlace {
  readonly name: string
  readonly members: readonly Member[]
}

/**
 * Holds the type that a page says against the believed one, and changes neither. Returns `undefined` where they do not
 * fit; else the structures that the page writes out in place of named ones, which are to be compared member by member.
 */
export const fit = (beliefs: Beliefs, known: Type, said: Type): readonly InPlace[] | undefined => {
  if ([known, said].some((type) => type.kind !== 'union' && saysNothing(beliefs, type))) return []
  if (isNumber(known) && isNumber(said))
    return when(known.kind === said.kind || [known.kind, said.kind].includes('number'))
  if (said.kind === 'union') return firstFit(said.options, (option) => fit(beliefs, known, option))
  if (known.kind === 'union') return firstFit(known.options, (option) => fit(beliefs, option, said))
  if (known.kind === 'reference' && said.kind === 'reference' && known.name === nameIn(beliefs, said.name)) return []
  if (known.kind === 'reference' && beliefs.structures.has(known.name)) {
    if (said.kind === 'structure') return [{ name: known.name, members: said.members }]
    if (said.kind !== 'reference') return when(isAnyObject(said))
    return when(beliefs.nameOf.has(said.name) && areTwins(nameIn(beliefs, said.name), known.name))
  }
  if (known.kind === 'list' || known.kind === 'events')
    return said.kind === known.kind ? fit(beliefs, known.item, said.item) : undefined
  if (isAnyObject(known) && isAnyObject(said)) return []
  if (isBytes(known)) return when(isBytes(said))
  if (isAnyObject(known)) return when(['map', 'structure'].includes(said.kind) || isStructureReference(beliefs, said))
  if (known.kind === 'map') {
    if (said.kind !== 'map') return when(isAnyObject(said))
    // Pages of operations print every key as a string.
    const fitsKey = said.key.kind === 'string' || fit(beliefs, known.key, said.key) !== undefined
    return fitsKey ? fit(beliefs, known.value, said.value) : undefined
  }
  return when(isLiterals(beliefs, known) ? isLiterals(beliefs, said) : known.kind === said.kind)
}

const when = (fits: boolean): readonly InPlace[] | undefined => (fits ? [] : undefined)

/** The result of the first option that fits. */
const firstFit = (
  options: readonly Type[],
  fitOf: (option: Type) => readonly InPlace[] | undefined,
): readonly InPlace[] | undefined => {
  for (const option of options) {
    const inPlace = fitOf(option)
    if (inPlace !== undefined) return inPlace
  }
  return undefined
}
