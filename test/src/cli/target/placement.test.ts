import { operations } from 'aws-preflight/amplifybackend'
import type { Codecs } from '../../../../src/cli/generator/make-codecs.js'
import { type KnownOfFiles, placementOf } from '../../../../src/cli/target/placement.js'
import { Service } from '../../../../src/cli/target/services.js'
import { operations as bakeryOperations } from '../../../golden/bakery/operations.js'

const codecs = (service: string, all: Codecs['operations']): Codecs => ({
  service,
  operations: all,
  names: new Map(),
  origins: () => '',
})
const [amplifybackend, bakery, empty] = [
  new Service('amplifybackend', () => Promise.resolve(codecs('amplifybackend', operations))),
  new Service('bakery', () => Promise.resolve(codecs('bakery', bakeryOperations))),
  new Service('sqs', () => Promise.resolve(codecs('sqs', {}))),
]
const services = [amplifybackend, bakery, empty]

const placed = async (file: string, comment?: string, known: Partial<KnownOfFiles> = {}): Promise<string> => {
  const { target, because } = await placementOf(
    file,
    { service: amplifybackend, isFlagged: false, services, called: () => undefined, ...known },
    comment,
  )
  if (target === undefined) return because()
  const { operation, side, mode, pointer } = target
  return [operation.name, side, mode, pointer].filter((part) => part !== undefined).join(' ')
}

test.each([
  ['create-backend-auth.json', 'CreateBackendAuth request'],
  ['CreateBackendAuth.yaml', 'CreateBackendAuth request'],
  ['some/where/prod.create_backend_auth.yml', 'CreateBackendAuth request'],
  ['createBackendAuth.staging.json', 'CreateBackendAuth request'],
  ['get-backend.response.json', 'GetBackend response'],
  ['get-backend.request.json', 'GetBackend request'],
  ['GetBackend.GetBackend.json', 'GetBackend request'],
  ['prod.bakery.bake-bread.response.json', 'BakeBread response'],
  ['bakery.get-backend.json', 'GetBackend request'],
  ['amplifybackend.get-backend.json', 'GetBackend request'],
])('%s is for %s', async (file, want) => expect(await placed(file)).toBe(want))

test.each([
  ['GetBackend.CreateToken.json', /^its name holds several operations, GetBackend and CreateToken; give --operation, /],
  ['get-bakend.json', /^nothing says which operation of amplifybackend it is for; .* \(did you mean "GetBackend"\?\)$/],
  ['.json', /^nothing says .* or name it <operation>\.json$/],
  ['getbackend/x.json', /^nothing says /],
  ['__proto__.json', /^nothing says /],
  ['bake-bread.json', /^nothing says /],
  [
    'GetBackend.bakery.BakeBread.GetToken.bakery.ListLoaves.json',
    /^its name holds several operations, BakeBread and List/,
  ],
  ['sqs.SendMessage.json', /^nothing says which operation of amplifybackend it is for; /],
])('%s is for none', async (file, want) => expect(await placed(file)).toMatch(want))

describe('a comment', () => {
  it('goes before the name and the config', async () => {
    const configured = { operation: operations.GetBackend, pointer: '/a' }
    expect(await placed('get-token.json', 'create-token', { configured })).toBe('CreateToken request /a')
  })

  it('may say the side', async () => expect(await placed('x.json', 'GetToken  response')).toBe('GetToken response'))

  it.each([
    [
      'CreatToken',
      /^its comment names no operation: amplifybackend has no "CreatToken" \(did you mean "CreateToken"\?\)$/,
    ],
    ['CreateToken twice', /^its comment says more than an operation's name: /],
    ['bakery.BakeBred', /^its comment names no operation: bakery has no "BakeBred" \(did you mean "BakeBread"\?\)$/],
    [
      'bakry.BakeBread',
      /^its comment names the service "bakry", and there are amplifybackend, bakery, sqs \(did you mean "bakery"\?\): give the others with --service, /,
    ],
    ['CreateToken response please', /^its comment says more than an operation's name: /],
  ])('that says "%s" is an error, whatever the name says', async (comment, want) => {
    const placement = await placementOf(
      'get-token.json',
      { service: amplifybackend, isFlagged: false, services, called: () => undefined },
      comment,
    )
    expect({ ...placement, because: placement.because() }).toEqual({
      target: undefined,
      because: expect.stringMatching(want),
      addressed: true,
    })
  })
})

it('the config goes before the name, and says side, mode and pointer', async () => {
  const configured = { operation: operations.GetBackend, side: 'response', mode: 'strict', pointer: '/a' } as const
  expect(await placed('get-token.json', undefined, { configured })).toBe('GetBackend response strict /a')
  expect(await placed('get-token.json', undefined, { configured: { pointer: '/a' } })).toBe('GetToken request /a')
})

it('flags go before everything', async () => {
  const known = { operation: operations.GetBackend, response: true, mode: 'tolerant', pointer: '' } as const
  const configured = { operation: operations.GetToken, mode: 'strict', pointer: '/a' } as const
  expect(await placed('x.json', 'CreateToken', { ...known, configured })).toBe('GetBackend response tolerant ')
})

describe('where no service goes without saying', () => {
  const known = { service: undefined }

  it.each([
    ['bakery.BakeBread.json', undefined, 'BakeBread request'],
    ['x.json', 'bakery.list-loaves', 'ListLoaves request'],
    ['bakery.BakeBread.json', 'amplifybackend.GetToken response', 'GetToken response'],
    ['x.json', 'sqs.SendMessage', 'its comment names no operation: sqs has no "SendMessage"'],
  ])('%s, "%s" says its own', async (file, comment, want) => expect(await placed(file, comment, known)).toBe(want))

  it('an operation alone is for none, however few have it', async () => {
    expect(await placed('bake-bread.json', undefined, known)).toBe(
      'nothing says which operation, and of which service, it is for; give --operation, a comment ' +
        '"aws-preflight: <service>.<operation>", "files" in the config, or name it <service>.<operation>.json',
    )
    expect(await placed('x.json', 'BakeBread', known)).toBe(
      'its comment does not say of which service "BakeBread" is: write <service>.BakeBread, or give --service',
    )
  })
})

it('looks for a name that is near only when it is asked why there is no operation', async () => {
  let looks = 0
  const listed = new Service('amplifybackend', () => Promise.resolve(codecs('amplifybackend', operations)))
  await listed.load()
  Object.defineProperty(listed, 'operations', { get: () => (looks++, operations) })
  const { because } = await placementOf('get-bakend.json', {
    service: listed,
    isFlagged: false,
    services: [],
    called: () => undefined,
  })
  expect(looks).toBe(0)
  expect(because()).toContain('(did you mean "GetBackend"?)')
  expect(looks).toBe(1)
})
