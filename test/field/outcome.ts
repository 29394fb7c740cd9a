/** The run of a field case, and its outcome. */
import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { Drift, Issue, Mode, ResponseOptions } from 'aws-preflight'
import { preflight } from 'aws-preflight/sdk'
import * as older from 'client-dynamodb-3-450'
import { readCodecs } from '../../src/cli/generator/read-codecs.js'
import { bindDecodeResponse, bindValidateRequest } from '../../src/check/bind.js'
import type { Operations } from '../../src/combinators/operation.js'
import type { LintIssue } from '../../src/lint/lint-issue.js'
import { type Folder, folderWith, silentWorld } from '../support/cli.js'
import { startServer } from '../support/local-server.js'
import { configuration, sdkOf } from '../support/sdks.js'
import type { FieldCase, How } from './field-case.js'
import { argumentsOf, toldAs } from './not-yet.js'

/** The outcome of a case: `pointer code` of each issue, and all that was said. */
export interface Outcome {
  readonly issues: readonly string[]
  readonly messages: readonly string[]
  /** Where in the file each issue stands. */
  readonly lines: readonly number[]
}

/** Runs a case. */
export const outcomeOf = (given: FieldCase): Promise<Outcome> => runners[given.how](given)

const operationsOf = async (service: string): Promise<Operations> => {
  const known = read.get(service) ?? readOnce(service)
  read.set(service, known)
  return known
}

const readOnce = async (service: string): Promise<Operations> =>
  service.startsWith('@')
    ? (await readCodecs({ service, source: service, folder: process.cwd() }, silentWorld())).operations
    : ((await import(`aws-preflight/${service}`)) as { operations: Operations }).operations

const read = new Map<string, Promise<Operations>>()

const told = (issues: readonly Issue[]): Outcome => ({
  issues: issues.map(({ pointer, code }) => `${pointer} ${code}`),
  messages: issues.map(({ message }) => message),
  lines: [],
})

const lint = async (given: FieldCase): Promise<Outcome> => {
  const { id, file, service, operation, options } = given
  if (file === undefined) throw new Error(`${id} has no file`)
  const folder = folderWith({ [file.name]: file.text ?? Buffer.from(file.base64 ?? '', 'base64') })
  try {
    install(folder, service, id === 'lint-old-package-good' ? 'client-dynamodb-3-100' : service)
    const args = [...(options?.args ?? []), ...(argumentsOf[id] ?? [])]
    const asked = ['lint', '--format', 'json', '--service', service, '--operation', operation, ...args, file.name]
    const { stdout, stderr } = await folder.run(asked)
    const problems = stdout === '' ? [] : (JSON.parse(stdout) as { problems: readonly LintIssue[] }).problems
    const rules = Object.values(toldAs[id] ?? {})
    const errors = problems.filter(({ severity, rule }) => severity === 'error' || rules.includes(rule))
    return {
      issues: errors.map(({ pointer, rule }) => `${pointer} ${rule}`),
      messages: [...errors.map(({ message }) => message), ...(stderr === '' ? [] : [stderr])],
      lines: errors.map(({ start }) => start.line),
    }
  } finally {
    folder.remove()
  }
}

/** Puts a package where the command looks for it, under this name. */
const install = ({ folder }: Folder, name: string, installed: string): void => {
  if (!name.startsWith('@')) return
  const path = join(folder, 'node_modules', name)
  const source = join(process.cwd(), 'node_modules', installed)
  if (!existsSync(source)) throw new Error(`${installed} is not installed`)
  mkdirSync(dirname(path), { recursive: true })
  symlinkSync(source, path)
}

/** The calls of real clients: what arrives at the server, or the URL that is made, is what a case is about. */
const calls: Readonly<Record<string, (given: FieldCase) => Promise<Outcome>>> = {
  'sdk-before-http-auth': async ({ service, operation, input }) => {
    const server = await startServer()
    const sdk = sdkOf('3.450', older, 'DynamoDBClient')
    const client = sdk.client(server.endpoint)
    try {
      client.middlewareStack.use(preflight({ operations: await operationsOf(service) }))
      await client.send(sdk.command(operation, input))
      return { issues: server.taken().length === 1 ? [] : ['nothing arrived'], messages: [], lines: [] }
    } finally {
      client.destroy()
      await server.close()
    }
  },
  'sdk-presigned-url': async ({ service, input }) => {
    const client = new S3Client({ ...configuration, endpoint: 'http://127.0.0.1:9' })
    try {
      client.middlewareStack.use(preflight({ operations: await operationsOf(service) }, { responses: 'throw' }))
      const url = await getSignedUrl(client, new GetObjectCommand(input as { Bucket: string; Key: string }))
      return { issues: url.includes('X-Amz-Signature=') ? [] : ['not signed'], messages: [], lines: [] }
    } finally {
      client.destroy()
    }
  },
}

const runners: Readonly<Record<How, (given: FieldCase) => Promise<Outcome>>> = {
  validateRequest: async (given) => {
    const validate = bindValidateRequest(await operationsOf(given.service))
    const result = validate(given.operation, given.input, given.options)
    return told(result._tag === 'Left' ? result.left : [])
  },
  decodeResponse: async (given) => {
    const decode = bindDecodeResponse(await operationsOf(given.service))
    const drifts: Drift[] = []
    const options: ResponseOptions<Mode, never> = { ...given.options, onDrift: (drift) => drifts.push(drift) }
    const result = decode(given.operation, given.input, options)
    const { issues, messages } = told(result._tag === 'Left' ? result.left : [])
    return { issues, messages: [...messages, ...drifts.map(({ message }) => message)], lines: [] }
  },
  lint,
  sdk: async (given) => {
    const call = calls[given.id]
    if (call === undefined) throw new Error(`nobody knows how to call ${given.id}`)
    try {
      return await call(given)
    } catch (error) {
      return { issues: ['the call was rejected'], messages: [String(error)], lines: [] }
    }
  },
  generate: async ({ service, operation }) => {
    const folder = folderWith({})
    try {
      install(folder, service, 'client-s3-3-100')
      const { stderr } = await folder.run(['generate', service, '--operations', operation, '--out', 'x'])
      return { issues: [], messages: [stderr], lines: [] }
    } finally {
      folder.remove()
    }
  },
}
