import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const root = join(__dirname, '..', '..')
const files = readdirSync(__dirname).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))

/** Compiles what stands beside this file as the project is compiled, but for one option. */
const compile = (exactOptionalPropertyTypes: boolean): readonly string[] => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: object
  }
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root)
  const program = ts.createProgram(
    files.map((file) => join(__dirname, file)),
    { ...options, exactOptionalPropertyTypes },
  )
  return ts.getPreEmitDiagnostics(program).map(({ messageText, file, start }) => {
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0
    return `${file?.fileName}:${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
  })
}

test('there is something to compile', () => expect(files).toEqual(['api.ts', 'plugin.ts', 'sdk.ts']))

test.each([true, false])(
  'the types hold with exactOptionalPropertyTypes: %p',
  (exact) => {
    expect(compile(exact)).toEqual([])
  },
  120_000,
)

test('the SDK has a command for every operation, and every command is here', () => {
  const source = ts.sys.readFile(join(__dirname, 'sdk.ts')) ?? ''
  const { operations } = jest.requireActual<{ operations: object }>('aws-preflight/amplifybackend')
  for (const name of Object.keys(operations))
    expect(source).toContain(`new sdk.${name}Command(right(validateRequest('${name}', payload)))`)
})
