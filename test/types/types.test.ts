import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { compile } from '../support/compile.js'

const files = readdirSync(__dirname).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))

test('there is something to compile', () => expect(files).toEqual(['api.ts', 'plugin.ts', 'promises.ts', 'sdk.ts']))

test.each([true, false])(
  'the types hold with exactOptionalPropertyTypes: %p',
  (exactOptionalPropertyTypes) => {
    const paths = files.map((file) => join(__dirname, file))
    expect(compile(new Map(), paths, [{ exactOptionalPropertyTypes }])).toEqual([])
  },
  120_000,
)

test('the SDK has a command for every operation, and every command is here', () => {
  const source = ts.sys.readFile(join(__dirname, 'sdk.ts')) ?? ''
  const { operations } = jest.requireActual<{ operations: object }>('aws-preflight/amplifybackend')
  for (const name of Object.keys(operations))
    expect(source).toContain(`new sdk.${name}Command(right(validateRequest('${name}', payload)))`)
})
