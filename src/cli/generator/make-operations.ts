import type { Any } from 'io-ts'
import type * as Door from '../../../codegen/door.js'
import {
  type AnyException,
  bigint,
  blob,
  boolean,
  bytes,
  constrained,
  document,
  events,
  exception,
  float,
  int,
  integer,
  label,
  linear,
  list,
  literals,
  map,
  nonEmptyString,
  openStructure,
  optional,
  required,
  response,
  type Scalar,
  sparseList,
  sparseMap,
  stream,
  string,
  structure,
  taggedUnion,
  timestamp,
  unknown,
} from '../../codec.js'
import type { Operations } from '../../combinators/operation.js'

/** The codecs that generated code takes as they are. */
const scalars: Readonly<Record<Door.ScalarName, Any>> = {
  bigint,
  blob,
  boolean,
  bytes,
  document,
  float,
  int,
  integer,
  nonEmptyString,
  stream,
  string,
  timestamp,
  unknown,
}

const constructors = { required, optional }

const collections = { list, sparseList, map, sparseMap }

/** A codec with the limits of its type: what generated code calls `constrained` and, in a path, `label` with. */
const limitedBy = (codec: Any, { limits }: Door.LimitedType, isLabel: boolean): Any => {
  const { min, max, unique, pattern } = limits
  const code = pattern?.code
  const found = code && new RegExp(code.source, code.ignoresCase === true ? 'usi' : 'us')
  const limited = constrained(codec as unknown as Scalar<string, 'string'>, {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(unique === undefined ? {} : { unique }),
    ...(found === undefined ? {} : { pattern: code?.engine === 'linear' ? linear(found) : found }),
  })
  return isLabel ? label(limited) : limited
}

/**
 * The operations of a service, made of the same definitions that would be written for it. They have no guards, for a
 * file is checked once; the members of a shape are made when somebody asks for them.
 */
export const makeOperations = (service: Door.Service, door: typeof Door): Operations => {
  const rule = door.wireRuleOf(service)
  const shared = door.serviceTraits(service)
  const traitsOf = door.operationTraitsOf(service)
  const exceptions = new Map<string, AnyException>()
  const shapes = new Map<string, Any>()
  const shapeNamed = (name: string): Any => shapes.get(name) ?? unknown

  const propsOf = (members: readonly Door.ServiceMember[]) => () =>
    Object.fromEntries(members.map((member) => [member.name, propOf(member)]))

  const propOf = (member: Door.ServiceMember) => {
    const codec = door.makeCodec<Any>(member.type, {
      scalar: (name) => scalars[name],
      reference: shapeNamed,
      list: (constructor, item) => collections[constructor](item),
      map: (constructor, value, key) => collections[constructor](value, key),
      events: () => events(),
      limited: (held, type) => limitedBy(held, type, type.kind === 'string' && type.min !== undefined),
    })
    return constructors[door.requirednessOf(member)](codec, door.memberTraits(member, rule))
  }

  for (const { name, values } of service.literals) shapes.set(name, literals(name, values))
  for (const shape of service.structures) {
    const [name, props] = [door.codecName(shape), propsOf(shape.members)]
    switch (door.constructorOf(shape)) {
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
        const made = exception<object>(name, props, door.exceptionTraits(shape))
        exceptions.set(shape.name, made)
        shapes.set(shape.name, made.shape)
      }
    }
  }
  return Object.fromEntries(
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
}
