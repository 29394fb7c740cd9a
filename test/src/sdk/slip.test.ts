import { readFileSync } from 'node:fs'
import * as amplifybackend from 'aws-preflight/amplifybackend'
import * as bedrock from 'aws-preflight/bedrock-runtime'
import * as dynamodb from 'aws-preflight/dynamodb'
import * as lambda from 'aws-preflight/lambda'
import * as secretsManager from 'aws-preflight/secrets-manager'
import * as sqs from 'aws-preflight/sqs'
import * as sts from 'aws-preflight/sts'
import { Literals } from '../../../src/combinators/codec-type.js'
import { suggest } from '../../../src/text/suggest.js'
import { isSlip } from '../../../src/sdk/slip.js'

test.each([
  ['RequestRespons', 'RequestResponse'],
  ['requestresponse', 'RequestResponse'],
  ['REQUEST_RESPONSE', 'RequestResponse'],
  ['on demand', 'ON_DEMAND'],
  ['EMIAL', 'EMAIL'],
  ['Activ', 'Active'],
  ['Activee', 'Active'],
  ['Achive', 'Active'],
])('%s is a slip of %s', (found, known) => {
  expect(isSlip(found, known)).toBe(true)
  expect(isSlip(known, found)).toBe(true)
})

test.each([
  ['python3.19', 'python3.10'],
  ['python3.1', 'python3.10'],
  ['nodejs24.x', 'nodejs20.x'],
  ['1.10', '11.0'],
  ['1.1', '1,1'],
  ['PASSKEY', 'API_KEY'],
  ['Acitve_2', 'Active'],
  ['', 'Active'],
  ['Active', ''],
])('%s is none of %s', (found, known) => {
  expect(isSlip(found, known)).toBe(false)
  expect(isSlip(known, found)).toBe(false)
})

test('of the known values of our services, each left out in turn, few would be taken for a slip; the guide says how many', () => {
  const services: readonly object[] = [amplifybackend, bedrock, dynamodb, lambda, secretsManager, sqs, sts]
  const unions = services.flatMap((service) =>
    Object.values(service).flatMap((each: unknown) => (each instanceof Literals ? [each.values as string[]] : [])),
  )
  const cases = unions.flatMap((values) =>
    values.map((value) => ({ value, others: values.filter((v) => v !== value) })),
  )
  expect(cases.length).toBeGreaterThan(500)
  const percentOf = (isOne: (value: string, near: string | undefined) => boolean): number =>
    Math.round((100 * cases.filter(({ value, others }) => isOne(value, suggest(value, others))).length) / cases.length)
  const slips = percentOf((value, near) => isSlip(value, near ?? ''))
  const near = percentOf((_, nearest) => nearest !== undefined)
  const guide = readFileSync('src/sdk/README.md', 'utf8').replaceAll(/\s+/g, ' ')
  expect(guide).toContain(
    `${slips} % of them would be taken for a slip; by the nearness that suggestions go by, ${near} %`,
  )
})
