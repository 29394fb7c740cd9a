/** A service in memory is the generated one: the same definitions, and the same verdicts on good and on wrong payloads. */
import * as fc from 'fast-check'
import type { Any } from 'io-ts'
import { decodeResponse, type Issue, validateRequest } from 'aws-preflight'
import { operations as amplifybackend } from 'aws-preflight/amplifybackend'
import { requestArbitrary, responseArbitrary } from '../../../support/noisy.js'
import { operations as dynamodb } from 'aws-preflight/dynamodb'
import * as door from '../../../../codegen/door.js'
import { readPages } from '../../../../codegen/pages/pages.js'
import { makeCodecs } from '../../../../src/cli/generator/make-codecs.js'
import { writtenService } from '../../../../src/cli/generator/reference.js'
import { serviceOf } from '../../../../src/cli/generator/service-of.js'
import { Services } from '../../../../src/cli/target/services.js'
import type { Operations } from '../../../../src/combinators/operation.js'
import { definitionOf, nameOf } from '../../../../src/schema/definition.js'
import { operations as bakery } from '../../../golden/bakery/operations.js'
import { operations as cellar } from '../../../golden/cellar/operations.js'
import { operations as pantry } from '../../../golden/pantry/operations.js'
import { silentWorld } from '../../../support/cli.js'
import { mutations } from '../../../support/mutations.js'
import { bakeryPackage, cellarPackage, pageOf } from '../../../support/pages.js'

const inMemory = (pages: readonly door.Page[], service: string): Operations =>
  makeCodecs(door.readService(pages, { service }).service, door).operations

const page = (service: string, name: string): door.Page => pageOf(`test/fixtures/${service}/${name}`, name)

const bakeryPages = [
  ...['api-changes.txt', 'boto3.rst', 'mypy-boto3-type-defs.md', 'mypy-boto3-index.md', 'aws-resource-validator.md'],
].map((name) => page('bakery', name))

interface Pair {
  readonly name: string
  /** The folder that was written for it. */
  readonly folder: string
  readonly generated: Operations
  readonly made: Operations
}

const madeUp: readonly Pair[] = [
  {
    name: 'bakery',
    folder: 'test/golden/bakery',
    generated: bakery,
    made: inMemory([...bakeryPages, bakeryPackage], 'bakery'),
  },
  {
    name: 'pantry',
    folder: 'test/golden/pantry',
    generated: pantry,
    made: inMemory([page('pantry', 'aws-resource-validator.md')], 'pantry'),
  },
  { name: 'cellar', folder: 'test/golden/cellar', generated: cellar, made: inMemory([cellarPackage], 'cellar') },
]

const committed = (name: string, generated: Operations): Pair => ({
  name,
  folder: `generated/${name}`,
  generated,
  made: inMemory(readPages(`codegen/references/${name}`), name),
})

const checked: readonly Pair[] = [
  ...madeUp,
  committed('amplifybackend', amplifybackend),
  committed('dynamodb', dynamodb),
]

/** Everything that a codec and all that it leads to say, each shape once. */
const told = (codec: Any, shapes: Map<string, unknown>): unknown => {
  const definition = definitionOf(codec)
  switch (definition.kind) {
    case 'structure': {
      if (shapes.has(definition.name)) return definition.name
      const members: unknown[] = []
      shapes.set(definition.name, [codec.constructor.name, definition.union, definition.required, members])
      for (const { type, name, required, wire, location, sensitive, promised } of definition.members.values())
        members.push([name, required, wire, location, sensitive, promised, told(type, shapes)])
      return definition.name
    }
    case 'literals':
      shapes.set(definition.name, [...definition.values])
      return definition.name
    case 'list':
      return ['list', definition.sparse, told(definition.item, shapes)]
    case 'map':
      return ['map', definition.sparse, told(definition.key, shapes), told(definition.value, shapes)]
    case 'foreign':
      throw new Error(`${codec.name} is none of ours`)
    default:
      return [codec.name, nameOf(definition), definition.min]
  }
}

const described = (operations: Operations): unknown => {
  const shapes = new Map<string, unknown>()
  const list = Object.entries(operations).map(([key, { request, response, errors, paginator, ...rest }]) => [
    key,
    rest,
    told(request, shapes),
    told(response, shapes),
    errors?.map((error) => [told(error, shapes), error.status, error.fault]),
    paginator && told(paginator.request, shapes),
  ])
  return { list, shapes: [...shapes] }
}

/** Holds a service in memory to the one that was generated, and to what its folder says when it is read again. */
const expectSame = ({ name, folder, generated, made }: Pair): void => {
  expect(described(made)).toEqual(described(generated))
  const written = writtenService(folder, door)
  if (written === undefined) throw new Error(`${folder} was not generated.`)
  for (const operations of [made, generated])
    expect(door.diffServices(written, serviceOf(name, operations), { limits: true })).toEqual([])
}

test.each(checked)('$name has the same definitions', expectSame)

const others = new Services(silentWorld()).own.filter(({ name }) => checked.every((pair) => pair.name !== name))

test.each(others)('$name has the same definitions', async (service) => {
  expectSame(committed(service.name, await service.load()))
})

type Verdict = { readonly _tag: 'Left'; readonly left: readonly Issue[] } | { readonly _tag: 'Right' }

const linesOf = (result: Verdict): readonly string[] =>
  result._tag === 'Left' ? result.left.map(({ pointer, code, message }) => `${pointer} ${code}: ${message}`) : []

const cases = checked.flatMap(({ name, generated, made }) =>
  Object.entries(generated).map(([operation, from]) => {
    const inMemory = made[operation]
    if (inMemory === undefined) throw new Error(`There is no ${operation} in memory.`)
    return [name, operation, from, inMemory] as const
  }),
)

test.each(cases)('%s, %s: the verdicts are the same', (_, __, generated, made) => {
  fc.assert(
    fc.property(requestArbitrary(generated), responseArbitrary(generated), fc.nat(), (request, response, pick) => {
      const requests = [request, ...mutated(mutations(generated.request, request, 'request'), pick)]
      for (const payload of requests)
        expect(linesOf(validateRequest(made, payload))).toEqual(linesOf(validateRequest(generated, payload)))
      const responses = [response, ...mutated(mutations(generated.response, response, 'tolerant'), pick)]
      for (const body of responses) {
        for (const mode of ['tolerant', 'strict'] as const)
          expect(linesOf(decodeResponse(made, body, { mode }))).toEqual(
            linesOf(decodeResponse(generated, body, { mode })),
          )
      }
    }),
    { numRuns: 5 },
  )
})

const mutated = (possible: readonly { readonly value: unknown }[], pick: number): readonly unknown[] => {
  const mutation = possible[pick % possible.length]
  return mutation === undefined ? [] : [mutation.value]
}
