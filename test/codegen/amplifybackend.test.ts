import { readFileSync } from 'node:fs'
import { explain } from '../../codegen/ask/explain.js'
import { merge } from '../../codegen/merge/merge.js'
import type { PageLine, Reading, Type } from '../../codegen/service/model.js'
import { readPages } from '../../codegen/pages/pages.js'
import { generate } from '../../codegen/pipeline.js'

const pages = readPages('codegen/references/amplifybackend')
const { service, files, problems, readings } = generate(pages, { service: 'amplifybackend' })

/** The file of the SDK package that has the shapes. */
const models = '@aws-sdk/client-amplifybackend/dist-types/models/models_0.d.ts'

const structure = (name: string) => service.structures.find((candidate) => candidate.name === name)
const memberNames = (name: string) => structure(name)?.members.map((member) => member.name) ?? []

it('comes to these numbers, without a problem', () => {
  expect(problems).toEqual([])
  expect({
    operations: service.operations.length,
    structures: service.structures.length,
    literals: service.literals.length,
    exceptions: service.structures.flatMap(({ name, role }) => (role === 'exception' ? name : [])),
    paginators: service.operations.flatMap(({ paginator }) => paginator ?? []),
    members: service.structures.reduce((sum, { members }) => sum + members.length, 0),
  }).toEqual({
    operations: 31,
    structures: 102,
    literals: 16,
    exceptions: ['BadRequestException', 'GatewayTimeoutException', 'NotFoundException', 'TooManyRequestsException'],
    paginators: [{ request: 'ListBackendJobsPaginateRequest' }],
    members: 414,
  })
})

it('is not dated, as nobody knows when its newest page was written', () => expect(service).not.toHaveProperty('asOf'))

it('has what came after the oldest pages', () => {
  const names = service.operations.map(({ name }) => name)
  for (const verb of ['Create', 'Delete', 'Get', 'Import', 'Update']) expect(names).toContain(`${verb}BackendStorage`)
  expect(names).toContain('ListS3Buckets')
  expect(memberNames('SocialProviderSettings')).toContain('SignInWithApple')
  expect(memberNames('CreateBackendAuthUserPoolConfig')).toContain('VerificationMessage')
  expect(memberNames('UpdateBackendAuthUserPoolConfig')).toContain('VerificationMessage')
  expect(memberNames('GetBackendAPIModelsResponse')).toContain('ModelIntrospectionSchema')
  expect(memberNames('GetBackendResponse')).toContain('AmplifyFeatureFlags')
})

it('knows the errors of every operation', () => {
  expect(new Set(service.operations.map(({ errors }) => errors?.length))).toEqual(new Set([4]))
  expect(service.operations.find(({ alias }) => alias === 'create_backend_api')?.name).toBe('CreateBackendAPI')
})

it('lets every page speak that has a member', () => {
  const [flow] =
    structure('CreateBackendAuthUserPoolConfig')?.members.filter(({ name }) => name === 'SignInMethod') ?? []
  expect(new Set(flow?.claims.map(({ place }) => place.page))).toEqual(
    new Set([
      models,
      'service-2.json',
      'aws-resource-validator.md',
      'mypy-boto3-type-defs.md',
      'boto3.rst',
      'api-changes.txt',
    ]),
  )
  const explanation = explain(service, 'CreateBackendAuthUserPoolConfig.SignInMethod')
  expect(explanation.found && explanation.text).toContain(`  believed: ${models}:`)
})

it('has roles: what is sent, what is answered, and what stands inside', () => {
  const count = (role: string): number => service.structures.filter((candidate) => candidate.role === role).length
  expect(['request', 'response', 'exception', 'nested'].map(count)).toEqual([32, 31, 4, 35])
})

it.each(files)('$path is committed as it is generated', ({ path, text }) => {
  expect(readFileSync(`generated/amplifybackend/${path}`, 'utf8')).toBe(text)
})

it('finds a difference that is put into one page', () => {
  const changed = pages.map((page) =>
    page.name === 'boto3.rst'
      ? { ...page, text: page.text.replace("'EMAIL'|'EMAIL_AND_PHONE_NUMBER'", "'EMIAL'|'EMAIL_AND_PHONE_NUMBER'") }
      : page,
  )
  expect(changed).not.toEqual(pages)
  const conflicts = generate(changed, { service: 'amplifybackend' }).problems
  expect(conflicts).toMatchObject([
    {
      severity: 'conflict',
      message: expect.stringMatching(/^SignInMethodType has EMIAL here and lacks EMAIL here, unlike in @aws-sdk/),
    },
  ])
})

describe('a member that one page has with another type', () => {
  /** Every member of a reading, at any depth. */
  const membersIn = (value: unknown): Mutable[] => {
    if (typeof value !== 'object' || value === null) return []
    const inner = Object.values(value).flatMap(membersIn)
    return isMember(value) ? [value, ...inner] : inner
  }

  const newest = ['aws-sdk', 'aws-resource-validator', 'mypy-boto3-index']
  const older = readings.filter(({ dialect }) => !newest.includes(dialect))

  it.each(older.map(({ page }) => page.name))('is a conflict at its own line: %s', (name) => {
    const count = membersIn(readings.find(({ page }) => page.name === name)).length
    expect(count).toBeGreaterThan(300)
    for (let index = 0; index < count; index += 37) {
      const copies = structuredClone(readings) as Reading[]
      const member = membersIn(copies.find(({ page }) => page.name === name))[index]
      if (member === undefined) throw new Error(`no member ${index}`)
      member.type = { kind: member.type.kind === 'timestamp' ? 'boolean' : 'timestamp' }
      const found = merge('amplifybackend', copies).problems.filter(({ severity }) => severity === 'conflict')
      expect(found.map(({ place }) => place)).toContainEqual(member.place)
    }
  })
})

interface Mutable {
  type: Type
  place: PageLine
}

const isMember = (value: object): value is Mutable => 'type' in value && 'place' in value
