import type { Subject } from './candidate.js'
import { type Algebra, derive, type DerivedMember } from './derive.js'
import { loadModule } from './load-module.js'
import type { Contender } from './measure.js'

/** The floor of every check: reading every property once; the same, and the keys of every object listed once. */
export const floors = (subject: Subject): readonly Contender[] => [
  { name: 'floor: every property read', accepts: reader(subject, false) },
  { name: 'floor: and every key listed', accepts: reader(subject, true) },
]

/** Straight-line code, one function for each type: the sum of what it has read, which is never negative. */
const reader = (subject: Subject, listing: boolean): ((value: unknown) => boolean) => {
  const functions: string[] = []
  const define = (body: string): string => {
    const name = `read${functions.length}`
    functions.push(`function ${name}(value) { let sum = 0; ${body} return sum }`)
    return name
  }
  const scalar = ''
  const algebra: Algebra<string> = {
    string: scalar,
    integer: scalar,
    float: scalar,
    boolean: scalar,
    document: scalar,
    literals: () => scalar,
    list: (item) => define(`for (let at = 0; at < value.length; at++) { const held = value[at]; ${count(item)} }`),
    map: (value) => define(`for (const key in value) { const held = value[key]; ${count(value)} }`),
    structure: (_, members) =>
      define(`${members.map(read).join(' ')} ${listing ? 'for (const key in value) if (key) sum++;' : ''}`),
  }
  const root = derive(subject, algebra)
  return loadModule(`${functions.join('\n')}\nexports.accepts = (value) => ${root}(value) >= 0`)['accepts'] as (
    value: unknown,
  ) => boolean
}

const count = (type: string): string =>
  type === '' ? 'if (held !== undefined) sum++' : `if (held !== undefined) sum += ${type}(held)`

const read = ({ name, type }: DerivedMember<string>): string =>
  `{ const held = value[${JSON.stringify(name)}]; ${count(type)} }`
