import { lowerFirst } from '../../src/text/letters.js'
import type { Service, ServiceMember } from './model.js'

/** How a service makes the names of the body from the documented ones; nobody reads those in XML, queries and CBOR. */
export type WireRule = 'documented' | 'lowerFirst' | 'unread'

/** Whether the messages of a service are JSON; where its pages do not say what it speaks, they are taken for that. */
export const speaksJson = ({ protocol }: { readonly protocol?: string | undefined }): boolean =>
  protocol === undefined || /^(?:restJson1|awsJson1_\d)$/.test(protocol)

/** The rule from which the fewest members of the service depart. */
export const wireRuleOf = (service: Service): WireRule => {
  if (!speaksJson(service)) return 'unread'
  const members = service.structures.flatMap((structure) => structure.members)
  const departures = (rule: WireRule): number =>
    members.filter((member) => member.wire !== undefined && member.wire !== wireUnder(rule, member)).length
  return departures('lowerFirst') < departures('documented') ? 'lowerFirst' : 'documented'
}

/** The name in the message that a member has under a rule. The rule is for the body: elsewhere it is the member's own. */
export const wireUnder = (rule: WireRule, { name, location }: ServiceMember): string =>
  location === undefined ? nameUnder(rule, name) : name

/**
 * Whether a response with these members shows by its top-level keys alone which names it has: no documented name is one
 * in the message. What is not in the body may stand in a recorded one by either name; what boto3 adds is in no message.
 */
export const hasDisjointNames = (members: readonly ServiceMember[], rule: WireRule): boolean => {
  if (rule === 'unread') return false
  const wires = members.flatMap(({ name, wire, location }) =>
    wire === undefined ? [] : location === undefined ? [wire] : [wire, nameUnder(rule, name)],
  )
  return wires.length > 0 && members.every(({ name }) => !wires.includes(name))
}

const nameUnder = (rule: WireRule, name: string): string => (rule === 'lowerFirst' ? lowerFirst(name) : name)
