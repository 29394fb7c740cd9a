/** A secret put anywhere in AmplifyBackend's requests and responses, valid or not, shows up nowhere. */
import { inspect } from 'node:util'
import * as fc from 'fast-check'
import * as t from 'io-ts'
import { PathReporter } from 'io-ts/lib/PathReporter.js'
import {
  decodeResponse,
  type Drift,
  formatIssues,
  InvalidRequestError,
  type Issue,
  validateRequest,
} from 'aws-preflight'
import { operations } from 'aws-preflight/amplifybackend'
import { requestArbitrary, responseArbitrary } from '../support/noisy.js'
import { definitionOf } from '../../src/schema/definition.js'
import { throwOurFaults } from '../support/hostile.js'

beforeAll(throwOurFaults)

const secret = 'hunter2hunter2'

/** The secret by itself, or inside or around something of the wrong type. */
const disguise = fc.constantFrom<(value: string) => unknown>(
  (value) => value,
  (value) => [value],
  (value) => ({ value }),
  (value) => [[{ value: [value] }]],
  (value) => () => value,
  (value) => Object(value) as unknown,
  (value) => new Map([[value, value]]),
  (value) => new Error(value),
  (value) => JSON.stringify({ value }),
  (value) => JSON.stringify([value]),
  (value) => btoa(value),
  (value) => ({ $unknown: [value, value] }),
)

/** A copy with the value under one of the keys of one of the objects in it, or under a key that nobody knows. */
const plant = (root: unknown, value: unknown, pick: number): unknown => {
  const spots: (() => void)[] = []
  const visit = (copy: unknown): unknown => {
    if (typeof copy !== 'object' || copy === null) return copy
    const target = (Array.isArray(copy) ? [] : {}) as Record<string, unknown>
    for (const [key, held] of Object.entries(copy)) {
      target[key] = visit(held)
      spots.push(() => (target[key] = value))
    }
    if (!Array.isArray(copy)) spots.push(() => (target['SomethingNobodyKnows'] = value))
    return target
  }
  const planted = visit(root)
  spots[pick % spots.length]?.()
  return planted
}

const texts = (issues: readonly Issue[]): string[] => [
  JSON.stringify(issues),
  inspect(issues, { depth: 20, showHidden: true }),
  formatIssues(issues),
  PathReporter.report(t.failures([...issues])).join(),
  inspect(
    issues.map(({ context, value }) => ({ context: context.map(({ key, actual }) => [key, actual] as const), value })),
    { depth: 9 },
  ),
  String(new InvalidRequestError('x', issues).stack),
]

/** A literal union shows what it was given, so that the typing mistake can be seen: no place for a secret. */
const isLiteralPlace = (issue: Issue): boolean => {
  const codec = issue.context.at(-1)?.type
  return issue.code === 'invalid_literal' && codec !== undefined && definitionOf(codec as t.Any).kind === 'literals'
}

test.each(Object.values(operations).map((operation) => [operation.name, operation] as const))('%s', (_, operation) => {
  fc.assert(
    fc.property(
      requestArbitrary(operation),
      responseArbitrary(operation, { mode: 'typedef' }),
      disguise,
      fc.nat(),
      (request, body, dress, pick) => {
        const found: Issue[] = []
        const drifts: Drift[] = []
        const results = [
          validateRequest(operation, plant(request, dress(secret), pick)),
          ...(['tolerant', 'strict', 'typedef'] as const).map((mode) =>
            decodeResponse(operation, plant(body, dress(secret), pick), {
              mode,
              onDrift: (drift) => drifts.push(drift),
            }),
          ),
        ]
        for (const result of results) if (result._tag === 'Left') found.push(...result.left)
        const told = [...found, ...drifts].filter((issue) => !isLiteralPlace(issue)).flatMap((issue) => texts([issue]))
        expect(told.filter((text) => text.includes(secret))).toEqual([])
      },
    ),
    { numRuns: 40 },
  )
})
