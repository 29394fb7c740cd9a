/** A service whose requests have a member of each kind in each place of an HTTP message, as a Smithy model says it. */
import * as door from '../../codegen/door.js'
import { makeCodecs } from '../../src/cli/generator/make-codecs.js'
import type { Page } from '../../codegen/service/model.js'
import { validateRequest } from '../../src/index.js'
import type { Result } from '../../src/walk/result.js'

type Traits = Readonly<Record<string, unknown>>
interface Target {
  readonly target: string
  readonly traits?: Traits
}
export type Shape = { readonly type: string; readonly traits?: Traits } & {
  readonly members?: Readonly<Record<string, Target>>
  readonly member?: Target
  readonly key?: Target
  readonly value?: Target
}

export const place = ['path', 'query', 'header', 'body'] as const
export type Place = (typeof place)[number]

/** A member of this kind; `of` is a type of Smithy or a shape of our own. */
export const target = (of: string, traits: Traits = {}): Target => ({
  target: /^[A-Z][a-z]+$/.test(of) && prelude.has(of) ? `smithy.api#${of}` : `oven#${of}`,
  traits: Object.fromEntries(Object.entries(traits).map(([name, value]) => [`smithy.api#${name}`, value])),
})

const prelude = new Set([
  'Blob',
  'Boolean',
  'Byte',
  'Double',
  'Float',
  'Integer',
  'Long',
  'Short',
  'String',
  'Timestamp',
])

/** The members of requests, by name; in the body where nothing else is said. */
export type Requests = Readonly<Record<string, Readonly<Record<string, Target>>>>

/** The model of a service that has an operation for each request. */
export const modelOf = (requests: Requests, shapes: Readonly<Record<string, Shape>>): Page => {
  const operations = Object.entries(requests).flatMap(([name, members]) => {
    const labels = Object.entries(members).flatMap(([member, { traits = {} }]) =>
      'smithy.api#httpLabel' in traits ? [`/{${member}}`] : [],
    )
    const http = { method: 'POST', uri: `/${name}${labels.join('')}`, code: 200 }
    return [
      [
        `oven#${name}`,
        { type: 'operation', input: { target: `oven#${name}Input` }, traits: { 'smithy.api#http': http } },
      ],
      [`oven#${name}Input`, { type: 'structure', members }],
    ]
  })
  const model = {
    smithy: '2.0',
    shapes: {
      'oven#Oven': {
        type: 'service',
        version: '2026-01-01',
        operations: Object.keys(requests).map((name) => ({ target: `oven#${name}` })),
        traits: { 'aws.protocols#restJson1': {}, 'aws.api#service': { sdkId: 'Oven' } },
      },
      ...Object.fromEntries(operations),
      ...Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [`oven#${name}`, shape])),
    },
  }
  return { name: 'oven.json', text: JSON.stringify(model) }
}

/** The same service in memory. */
export const serviceOf = (requests: Requests, shapes: Readonly<Record<string, Shape>>) => {
  const { service, problems } = door.readService([modelOf(requests, shapes)], { service: 'oven' })
  if (problems.length > 0) throw new Error(problems.map(door.printProblem).join('\n'))
  const made = makeCodecs(service, door).operations
  return {
    /** Checks what a message has, by its own names. */
    check: (request: string, message: unknown): Result<unknown> => {
      const operation = made[request]
      if (operation === undefined) throw new Error(`there is no ${request}`)
      return validateRequest(operation, message, { names: 'wire', values: 'json' })
    },
  }
}

/** A member of this kind in each place. */
export const everywhere = (of: string, traits: Traits = {}): Readonly<Record<Place, Target>> => ({
  path: target(of, { ...traits, httpLabel: {}, required: {} }),
  query: target(of, { ...traits, httpQuery: 'query' }),
  header: target(of, { ...traits, httpHeader: 'header' }),
  body: target(of, traits),
})
