import type { Any } from 'io-ts'
import type * as Facts from '../../../codegen/facts.js'
import {
  type AnyException,
  events,
  exception,
  literals,
  openStructure,
  optional,
  required,
  response,
  type Scalar,
  structure,
  taggedUnion,
  unknown,
} from '../../codec.js'
import type { Operations } from '../../combinators/operation.js'
import { collections, constrainedCodec, constraintsOf, labelOf, scalars } from './limited-codec.js'

/** A service in memory: its operations, and its named scalars. */
export interface Codecs {
  /** The service's name, which a model says itself. */
  readonly service: string
  readonly operations: Operations
  readonly names: Names
  /** Where each name comes from: `service-2.json:1200`, or the pages that all were made of. */
  readonly origins: (name: string) => string
  /** The files that it was read from; absent for a service that comes with the package. */
  readonly files?: readonly string[]
}

/** Named scalars, each a codec. */
export type Names = ReadonlyMap<string, Scalar<unknown>>

const constructors = { required, optional }

/**
 * The operations and the named scalars of a service, made of the same definitions that would be written for it. They have
 * no guards, for a file is checked once; the members of a shape are made when somebody asks for them.
 */
export const makeCodecs = (service: Facts.Service, facts: typeof Facts): Codecs => {
  const rule = facts.wireRuleOf(service)
  const shared = facts.serviceTraits(service)
  const traitsOf = facts.operationTraitsOf(service)
  const exceptions = new Map<string, AnyException>()
  const shapes = new Map<string, Any>()
  const names = new Map<string, Scalar<unknown>>()
  const shapeNamed = (name: string): Any => shapes.get(name) ?? unknown

  const propsOf = (members: readonly Facts.ServiceMember[]) => () =>
    Object.fromEntries(members.map((member) => [member.name, propOf(member)]))

  const codecOf = (type: Facts.Type): Any =>
    facts.makeCodec<Any>(type, {
      scalar: (name) => scalars[name],
      reference: shapeNamed,
      list: (constructor, item) => collections[constructor](item),
      map: (constructor, value, key) => collections[constructor](value, key),
      events: () => events(),
      limited: (held, { scalar, limits, ...rest }) => {
        const codec = names.get(scalar ?? '') ?? constrainedCodec(held, constraintsOf(limits))
        return rest.kind === 'string' && rest.min !== undefined ? labelOf(codec) : codec
      },
    })
  const propOf = (member: Facts.ServiceMember) =>
    constructors[facts.requirednessOf(member)](codecOf(member.type), facts.memberTraits(member, rule))

  for (const { name, values } of service.literals) shapes.set(name, literals(name, values))
  for (const shape of service.structures) {
    const [name, props] = [facts.codecName(shape), propsOf(shape.members)]
    switch (facts.constructorOf(shape)) {
      case 'structure':
        shapes.set(shape.name, structure<object>(name, props))
        break
      case 'openStructure':
        shapes.set(shape.name, openStructure<object>(name, props))
        break
      case 'taggedUnion':
        shapes.set(shape.name, taggedUnion<object>(name, props))
        break
      case 'response':
        shapes.set(shape.name, response<object>(name, props))
        break
      case 'exception': {
        const made = exception<object>(name, props, facts.exceptionTraits(shape))
        exceptions.set(shape.name, made)
        shapes.set(shape.name, made.shape)
      }
    }
  }
  for (const { name, type } of service.scalars ?? []) {
    const { limits, ...unlimited } = type
    names.set(name, constrainedCodec(codecOf(unlimited), constraintsOf(limits), name) as unknown as Scalar<unknown>)
  }
  const operations = Object.fromEntries(
    service.operations.map((operation) => {
      const { name, alias, errors, paginator } = operation
      return [
        name,
        {
          ...shared,
          ...traitsOf(operation),
          name,
          alias,
          request: shapeNamed(operation.request),
          response: shapeNamed(operation.response),
          errors: errors?.flatMap((error) => exceptions.get(error) ?? []),
          paginator: paginator === undefined ? undefined : { request: shapeNamed(paginator.request) },
        },
      ]
    }),
  )
  const places = new Map((service.scalars ?? []).map(({ name, place }) => [name, `${place.page}:${place.line}`]))
  return { service: service.name, operations, names, origins: (name) => places.get(name) ?? '' }
}
