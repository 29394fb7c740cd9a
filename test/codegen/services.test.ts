/** Real services, from the installed packages of the SDK to a check: nothing is lost, it compiles, and it checks. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import ts from 'typescript'
import { validateRequest } from 'aws-preflight'
import { requestArbitrary } from 'aws-preflight/arbitraries'
import { packagePage } from '../../codegen/package-page.js'
import { generate, type Generated } from '../../codegen/pipeline.js'
import type { AnyOperation } from '../../src/codec.js'
import { mutations } from '../support/mutations.js'
import { outcome } from '../support/outcome.js'

const root = process.cwd()

const generated = (service: string): Generated => {
  const found = packagePage(`@aws-sdk/client-${service}`, root)
  if (found === undefined) throw new Error(`@aws-sdk/client-${service} is not installed: npm ci.`)
  return generate([found.page], { service })
}

const services = ['dynamodb', 'glacier'].map((name) => [name, generated(name)] as const)

/** What of a service the SDK takes as it is; a stream of ours may be Node's, whose type we do not import. */
const uses: Readonly<Record<string, string>> = {
  dynamodb: `
    import * as sdk from '@aws-sdk/client-dynamodb'
    import { type AttributeValue, decodeResponse, validateRequest } from './dynamodb/index.js'
    declare const payload: unknown
    declare const ours: AttributeValue
    declare const right: <A>(result: { _tag: 'Left' } | { _tag: 'Right'; right: A }) => A
    export const theirs: sdk.AttributeValue = ours
    new sdk.PutItemCommand(right(validateRequest('PutItem', payload)))
    new sdk.TransactWriteItemsCommand(right(validateRequest('TransactWriteItems', payload)))
    export const text: string | undefined = right(decodeResponse('GetItem', payload)).Item?.['Id']?.S
    // @ts-expect-error two members of a tagged union
    export const two: AttributeValue = { S: 'x', N: '1' }
    // @ts-expect-error none of them
    export const none: AttributeValue = {}
  `,
  glacier: `
    import * as sdk from '@aws-sdk/client-glacier'
    import { validateRequest } from './glacier/index.js'
    declare const payload: unknown
    declare const right: <A>(result: { _tag: 'Left' } | { _tag: 'Right'; right: A }) => A
    new sdk.InitiateJobCommand(right(validateRequest('InitiateJob', payload)))
    const { body, ...upload } = right(validateRequest('UploadArchive', payload))
    new sdk.UploadArchiveCommand(typeof body === 'string' ? { ...upload, body } : upload)
  `,
}

/** Compiles files that are nowhere on the disk as if they lay in the repository. */
const compile = (virtual: ReadonlyMap<string, string>): readonly string[] => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: object
  }
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root)
  const host = ts.createCompilerHost(options)
  const onDisk = { ...host }
  host.fileExists = (path) => virtual.has(path) || onDisk.fileExists(path)
  host.directoryExists = (path) =>
    [...virtual.keys()].some((file) => file.startsWith(`${path}/`)) || onDisk.directoryExists?.(path) === true
  host.readFile = (path) => virtual.get(path) ?? onDisk.readFile(path)
  host.getSourceFile = (path, target, ...rest) => {
    const text = virtual.get(path)
    return text === undefined ? onDisk.getSourceFile(path, target, ...rest) : ts.createSourceFile(path, text, target)
  }
  const program = ts.createProgram([...virtual.keys()], options, host)
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText, file }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`)
}

test.each(services)('%s has no Problem', (_, { problems }) => expect(problems).toEqual([]))

test('what is generated compiles as strictly as we do, and the SDK takes what was checked', () => {
  const files = services.flatMap(([name, { files: own }]) => [
    ...own.map(({ path, text }) => [join(root, 'test', name, path), text] as const),
    [join(root, 'test', `use-${name}.ts`), uses[name] ?? ''] as const,
  ])
  expect(compile(new Map(files))).toEqual([])
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
      fc.assert(
        fc.property(requestArbitrary(operation), fc.nat(), (request, pick) => {
          expect(outcome(validateRequest(operation, request))).toBe('ok')
          const possible = mutations(operation.request, request, 'request').filter(({ issues }) => issues.length > 0)
          const mutation = possible[pick % possible.length]
          if (mutation === undefined) return
          const result = validateRequest(operation, mutation.value)
          const found =
            result._tag === 'Left' ? result.left.map(({ pointer, code }) => `${pointer} ${code}`).sort() : []
          expect(found).toEqual(mutation.issues)
        }),
        { numRuns: 10 },
      )
    },
  )
})
