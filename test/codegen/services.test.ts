/** Real services, from the installed packages of the SDK to a check: nothing is lost, it compiles, and it checks. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packagePage } from '../../codegen/pages/package-page.js'
import { generate } from '../../codegen/pipeline.js'
import type { Generated } from '../../codegen/service/outcome.js'
import type { AnyOperation } from '../../src/codec.js'
import { compile } from '../support/compile.js'
import { holdOperation } from '../support/operation-law.js'
import { sdkUses } from '../sweep/sdk-uses.js'

const root = process.cwd()

const generated = (service: string): Generated => {
  const found = packagePage(`@aws-sdk/client-${service}`, root)
  if (found === undefined) throw new Error(`@aws-sdk/client-${service} is not installed: npm ci.`)
  return generate([found.page], { service })
}

const services = ['dynamodb', 'glacier'].map((name) => [name, generated(name)] as const)

/** Tagged unions that the compiler takes and refuses, beside those that the SDK's commands take. */
const unions = `
  import * as sdk from '@aws-sdk/client-dynamodb'
  import { type AttributeValue, decodeResponse } from './dynamodb/index.js'
  declare const payload: unknown
  declare const ours: AttributeValue
  declare const right: <A>(result: { _tag: 'Left' } | { _tag: 'Right'; right: A }) => A
  export const theirs: sdk.AttributeValue = ours
  export const text: string | undefined = right(decodeResponse('GetItem', payload)).Item?.['Id']?.S
  // @ts-expect-error two members of a tagged union
  export const two: AttributeValue = { S: 'x', N: '1' }
  // @ts-expect-error none of them
  export const none: AttributeValue = {}
`

test.each(services)('%s has no Problem', (_, { problems }) => expect(problems).toEqual([]))

test('what is generated compiles as strictly as we do, and the SDK takes what was checked', () => {
  const files = services.flatMap(([name, { files: own, service }]) =>
    [...own, { path: 'uses.ts', text: sdkUses(service) }].map(
      ({ path, text }) => [join(root, 'test', name, path), text] as const,
    ),
  )
  expect(compile(new Map([...files, [join(root, 'test', 'unions.ts'), unions]]))).toEqual([])
}, 120_000)

describe.each(services)('%s, run', (name, { files, service }) => {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-'))
  mkdirSync(join(folder, name))
  for (const { path, text } of files) writeFileSync(join(folder, name, path), text)
  afterAll(() => rmSync(folder, { recursive: true }))
  const { operations } = jest.requireActual<{ operations: Readonly<Record<string, AnyOperation>> }>(
    join(folder, name, 'index.ts'),
  )

  test('has every operation', () =>
    expect(Object.keys(operations)).toEqual(service.operations.map((operation) => operation.name)))

  test.each(Object.entries(operations))(
    '%s takes what is drawn, and refuses what is then made wrong',
    (_, operation) => {
      holdOperation(operation, 10)
    },
  )
})
