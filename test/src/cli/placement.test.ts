import { operations } from 'aws-preflight/amplifybackend'
import { type KnownOfFile, place } from '../../../src/cli/placement.js'

const placed = (file: string, comment?: string, known: Partial<KnownOfFile> = {}): string => {
  const target = place({ file, operations, ...known }, comment)
  if ('reason' in target) return target.reason
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
])('%s is for %s', (file, want) => expect(placed(file)).toBe(want))

test.each([
  ['GetBackend.CreateToken.json', /^its name holds several operations, GetBackend and CreateToken; give --operation, /],
  ['get-bakend.json', /^nothing says which operation it is for; .* \(did you mean "GetBackend"\?\)$/],
  ['.json', /^nothing says .* name it after its operation$/],
  ['getbackend/x.json', /^nothing says /],
  ['__proto__.json', /^nothing says /],
])('%s is for none', (file, want) => expect(placed(file)).toMatch(want))

describe('a comment', () => {
  it('goes before the name and the config', () => {
    const configured = { operation: 'GetBackend', pointer: '/a' }
    expect(placed('get-token.json', 'create-token', { configured })).toBe('CreateToken request /a')
  })

  it('may say the side', () => expect(placed('x.json', 'GetToken  response')).toBe('GetToken response'))

  it.each([
    ['CreatToken', /^its comment names no operation: "CreatToken" is not one \(did you mean "CreateToken"\?\)$/],
    ['CreateToken twice', /^its comment says more than an operation's name: /],
    ['CreateToken response please', /^its comment says more than an operation's name: /],
  ])('that says "%s" is an error, whatever the name says', (comment, want) => {
    const target = place({ file: 'get-token.json', operations }, comment)
    expect(target).toEqual({ reason: expect.stringMatching(want), addressed: true })
  })
})

it('the config goes before the name, and says side, mode and pointer', () => {
  const configured = { operation: 'GetBackend', side: 'response', mode: 'strict', pointer: '/a' } as const
  expect(placed('get-token.json', undefined, { configured })).toBe('GetBackend response strict /a')
  expect(placed('get-token.json', undefined, { configured: { pointer: '/a' } })).toBe('GetToken request /a')
})

it('flags go before everything', () => {
  const known = { operation: operations.GetBackend, response: true, mode: 'tolerant', pointer: '' } as const
  const configured = { operation: 'GetToken', mode: 'strict', pointer: '/a' } as const
  expect(placed('x.json', 'CreateToken', { ...known, configured })).toBe('GetBackend response tolerant ')
})
