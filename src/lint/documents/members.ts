import { type Definition, definitionOf, type StructureDefinition } from '../../schema/definition.js'
import type { WayOfWriting } from './carrier.js'
import { javaName } from './java-name.js'
import { isApiName } from './respelt.js'

/** The member that a key of a carrier means. */
export interface MeantMember {
  /** The name that the operation has for it. */
  readonly name: string
  readonly held: Definition
  /** The carrier takes another spelling. */
  readonly misspelt: boolean
}

/** Finds the member that a key means; `undefined` where it means none. */
export type MembersByKey = (key: string) => MeantMember | undefined

const none: MembersByKey = () => undefined

/** The members of a structure, or the values of a map, by the keys that a carrier has for them. */
export const membersOf = (definition: Definition | undefined, { spelling }: WayOfWriting): MembersByKey => {
  if (definition?.kind === 'map') {
    const held = definitionOf(definition.value)
    return (name) => ({ name, held, misspelt: false })
  }
  if (definition?.kind !== 'structure') return none
  const { members } = definition
  const plain: MembersByKey = (name) => {
    const member = members.get(name)
    return member && { name, held: member.held, misspelt: false }
  }
  switch (spelling) {
    case 'api':
      return plain
    case 'either': {
      const byJava = new Map([...members].map(([name, { held }]) => [javaName(name), { name, held, misspelt: false }]))
      return (name) => plain(name) ?? byJava.get(name)
    }
    case 'java':
      return (name) => plain(name) ?? misspelt(name, definition)
  }
}

/** The API's own spelling of a member that goes by Java's. */
const misspelt = (name: string, definition: StructureDefinition): MeantMember | undefined => {
  const java = javaName(name)
  const member = isApiName(definition, name) ? definition.members.get(java) : undefined
  return member && { name: java, held: member.held, misspelt: true }
}
