import type { ExceptionTraits, Http, Location, Operation, Service, ServiceMember, Structure } from '../service/model.js'
import { capitalize } from '../../src/text/letters.js'
import { hasDisjointNames, wireRuleOf, wireUnder, type WireRule } from '../service/wire-rule.js'

/** Facts in generated code beside the types: emitters print them, and a service in memory is made with the same ones. */

/** The constructor of a structure. */
export const constructorOf = ({ role, union, incomplete }: Structure): StructureConstructor => {
  if (union) return 'taggedUnion'
  if (role === 'response' || role === 'exception') return role
  return incomplete ? 'openStructure' : 'structure'
}

type StructureConstructor = 'taggedUnion' | 'response' | 'exception' | 'openStructure' | 'structure'

/** The type of its codec. */
export const codecTypeOf = (structure: Structure): string => {
  const constructor = constructorOf(structure)
  return capitalize(constructor === 'openStructure' ? 'structure' : constructor)
}

/** The name of a structure's codec: that of an exception is the one in error responses. */
export const codecName = ({ name, exception }: Structure): string => exception?.code ?? name

/** The constructor of a member: one that the client fills in may be absent, although the SDK declares it as required. */
export const requirednessOf = ({ required, filled }: ServiceMember): 'required' | 'optional' =>
  required && filled !== true ? 'required' : 'optional'

export interface MemberTraits {
  readonly wire?: string
  readonly location?: Location
  readonly sensitive?: true
  readonly promised?: true
}

/** Of a member: its name in the message, where the service's rule does not make it, and what else is known. */
export const memberTraits = (member: ServiceMember, rule: WireRule): MemberTraits => {
  const { wire, location, sensitive, promised } = member
  return {
    ...(rule === 'unread' || wire === undefined || wire === wireUnder(rule, member) ? {} : { wire }),
    ...(location === undefined ? {} : { location }),
    ...(sensitive === undefined ? {} : { sensitive }),
    ...(promised === undefined ? {} : { promised }),
  }
}

/** Of an exception. */
export const exceptionTraits = ({ exception }: Structure): ExceptionTraits => {
  const { status, fault } = exception ?? {}
  return { ...(status === undefined ? {} : { status }), ...(fault === undefined ? {} : { fault }) }
}

export interface ServiceTraits {
  readonly protocol?: string
  readonly wireNames?: 'lowerFirst'
  readonly asOf?: string
}

/** Of a service: what it speaks, by which names, and as of when that is known. */
export const serviceTraits = (service: Service): ServiceTraits => {
  const rule = wireRuleOf(service)
  return {
    ...(rule === 'unread' && service.protocol !== undefined ? { protocol: service.protocol } : {}),
    ...(rule === 'lowerFirst' ? { wireNames: rule } : {}),
    ...(service.asOf === undefined ? {} : { asOf: service.asOf }),
  }
}

export interface EmittedTraits {
  readonly http?: Omit<Http, 'place' | 'status'> & { readonly status?: number }
  readonly disjointNames?: true
}

/** Of each operation of a service: how it is called, and whether its response shows which names it has. */
export const operationTraitsOf = (service: Service): ((operation: Operation) => EmittedTraits) => {
  const rule = wireRuleOf(service)
  const byName = new Map(service.structures.map((structure) => [structure.name, structure]))
  return ({ http, response }) => ({
    ...(http === undefined ? {} : { http: httpTraits(http) }),
    ...(hasDisjointNames(byName.get(response)?.members ?? [], rule) ? { disjointNames: true } : {}),
  })
}

const httpTraits = ({ method, path, status }: Http): EmittedTraits['http'] & {} => ({
  method,
  path,
  ...(status === 200 ? {} : { status }),
})
