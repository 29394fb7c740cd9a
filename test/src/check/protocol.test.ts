/**
 * Smithy's protocol tests for restJson1, one by one: what a service has to refuse, a request of ours refuses too. Each runs
 * on a service that was generated from a model with the shapes of the tests.
 */
import { lintText } from '../../../src/lint/lint-text.js'
import type { RequestOptions } from '../../../src/walk/rules.js'
import { type GeneratedService, generatedService } from '../../support/generated-service.js'
import { modelOf } from '../../support/messages.js'
import type { Fault, ProtocolCase } from '../../support/protocol/case.js'
import { malformedCases, malformedRequests, malformedShapes } from '../../support/protocol/malformed.js'
import { validationCases, validationRequests, validationShapes } from '../../support/protocol/validation.js'

const malformed = generatedService('malformed', modelOf(malformedRequests, malformedShapes))
const validation = generatedService('validation', modelOf(validationRequests, validationShapes))

/** The message as a service has it when it has read the texts: the members of the body, and the others beside them. */
const messageOf = ({ path, query, header, body = '{}' }: ProtocolCase): unknown => {
  const parsed: unknown = JSON.parse(body)
  const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
  return isObject ? { ...parsed, ...path, ...query, ...header } : parsed
}

/** What is said of a message: its issues, or that its text is none. */
const saidOf = ({ validateRequest }: GeneratedService, each: ProtocolCase, options?: RequestOptions): Fault => {
  let message: unknown
  try {
    message = messageOf(each)
  } catch {
    return 'no JSON'
  }
  const result = validateRequest(each.operation, message, options)
  return result._tag === 'Right' ? [] : result.left.map(({ code, pointer }) => `${code} ${pointer}`)
}

const isOf =
  (...faults: readonly string[]) =>
  ({ fault }: ProtocolCase): boolean =>
    typeof fault === 'string' && faults.includes(fault)
const ours = ({ fault }: ProtocolCase): boolean => typeof fault !== 'string'
const inBody = ({ path, query, header }: ProtocolCase): boolean =>
  path === undefined && query === undefined && header === undefined

test('they are as many as Smithy has, and all but these are ours', () => {
  expect(malformedCases).toHaveLength(530)
  expect(malformedCases.filter(isOf('Content-Type'))).toHaveLength(4)
  expect(malformedCases.filter(isOf('Accept'))).toHaveLength(3)
  expect(malformedCases.filter(isOf('no JSON'))).toHaveLength(73)
  expect(validationCases).toHaveLength(124)
  expect(validationCases.filter(ours)).toHaveLength(124)
})

const wire: readonly RequestOptions[] = [{ names: 'wire' }, { names: 'wire', values: 'json' }]

describe('malformed requests', () => {
  const checked = malformedCases.filter((each) => !isOf('Content-Type', 'Accept')(each))

  test.each(checked.map((each) => ({ name: each.id, each })))('$name', ({ each }) => {
    for (const options of wire) expect(saidOf(malformed, each, options)).toEqual(each.fault)
  })

  test('a text that is no JSON is told of by the linter, too', () => {
    const reasons = (body = '') => {
      const { issues } = lintText(new TextEncoder().encode(body), { file: 'body.json', target: () => 'no operation' })
      return issues.map(({ message }) => message)
    }
    expect(reasons('{ "int": 10 }')).toEqual(['no operation'])
    for (const { body } of malformedCases.filter(isOf('no JSON'))) expect(reasons(body).length).toBeGreaterThan(1)
  })
})

describe('validation', () => {
  test.each(validationCases.map((each) => ({ name: each.id, each })))('$name', ({ each }) => {
    const options = inBody(each) ? [...wire, { values: 'json' } as const] : wire
    for (const option of options) expect(saidOf(validation, each, option)).toEqual(each.fault)
    // A program holds the same value where it is no date and no bytes.
    const isPlain = inBody(each) && !/blob|timestamp|date/i.test(each.id)
    if (isPlain) expect(saidOf(validation, each)).toEqual(each.fault)
  })

  test('of a sensitive text nothing is shown', () => {
    const result = validation.validateRequest('SensitiveValidation', { string: 'ABC' })
    expect(JSON.stringify(result)).not.toContain('ABC')
  })
})
