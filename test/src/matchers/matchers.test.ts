import { AmplifyBackendClient, CreateTokenCommand, GetTokenCommand } from '@aws-sdk/client-amplifybackend'
import { expect as expectOfJestGlobals } from '@jest/globals'
import * as amplifybackend from 'aws-preflight/amplifybackend'
import { matchersFor } from 'aws-preflight/jest'
import { preflight } from 'aws-preflight/sdk'
import { mockClient } from 'aws-sdk-client-mock'
import { configuration } from '../../support/sdks.js'

const matchers = matchersFor(amplifybackend)
expect.extend(matchers)
expectOfJestGlobals.extend(matchers)

/** The message of a failing expectation, without the colours. */
const failureOf = (expectation: () => void): string => {
  try {
    expectation()
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('the expectation was met')
}

const wrong = { AppId: 7 }

it('knows good requests from wrong ones', () => {
  expect({ AppId: 'd1a2b3c4' }).toBeValidRequestOf('CreateToken')
  expect({ AppId: 'd1a2b3c4' }).toBeValidRequestOf(amplifybackend.CreateToken)
  expect({ AppId: 'd1a2b3c4' }).toBeValidRequestOf('create_token')
  expect(wrong).not.toBeValidRequestOf('CreateToken')
  expectOfJestGlobals(wrong).not.toBeValidRequestOf('CreateToken')
  expect({ AppId: 'd1a2b3c4', Since: 'x' }).toBeValidRequestOf('CreateToken', { unknownMembers: 'allow' })
})

it('knows good responses from wrong ones', () => {
  expect({ SessionId: 's', Since: 'x' }).toBeValidResponseOf('CreateToken')
  expect({ SessionId: 's', Since: 'x' }).not.toBeValidResponseOf('CreateToken', { mode: 'strict' })
  expect({ SessionId: 's' }).not.toBeValidResponseOf('CreateToken', { require: ['AppId'] })
})

it('says what is wrong, or that nothing is', () => {
  expect(failureOf(() => expect(wrong).toBeValidRequestOf('CreateToken'))).toBe(
    'expected a valid CreateToken request, but:\n' +
      '  ✗ AppId: expected a string, found a number; write it in quotes, or convert it with String()  [invalid_type]',
  )
  expect(failureOf(() => expect({ AppId: 'a' }).not.toBeValidRequestOf('CreateToken'))).toBe(
    'expected the value not to be a valid CreateToken request, and it is',
  )
})

it.each<[string, () => void, RegExp]>([
  ['a misspelt operation', () => expect(wrong).not.toBeValidRequestOf('CreateTokn'), /did you mean "CreateToken"/],
  [
    'what is no operation',
    () => expect(wrong).not.toBeValidRequestOf({} as typeof amplifybackend.CreateToken),
    /there is no such operation/,
  ],
  [
    'a misspelt option',
    () => expect(wrong).not.toBeValidRequestOf('CreateToken', { maxIssus: 1 } as object),
    /did you mean "maxIssues"/,
  ],
])('%s does not pass for a wrong value', (_, expectation, message) => expect(failureOf(expectation)).toMatch(message))

describe('aws-sdk-client-mock, which answers in the place of the middleware', () => {
  const client = new AmplifyBackendClient(configuration)
  client.middlewareStack.use(preflight(amplifybackend))
  const mock = mockClient(client)
  beforeEach(() => {
    mock.reset()
    mock.on(CreateTokenCommand).resolves({ SessionId: 's' })
    mock.on(GetTokenCommand).resolves({ SessionId: 7 as never })
  })
  afterAll(() => mock.restore())

  it('lets the matchers see what the plugin does not', async () => {
    await client.send(new CreateTokenCommand({ AppId: 'd1a2b3c4' }))
    await client.send(new CreateTokenCommand(wrong as never))
    const [first, second] = mock.commandCalls(CreateTokenCommand).map(({ args: [command] }) => command.input)
    expect(first).toBeValidRequestOf('CreateToken')
    expect(second).not.toBeValidRequestOf('CreateToken')
  })

  it('and hold the answers that a test makes up to the reference', async () => {
    expect(await client.send(new CreateTokenCommand({ AppId: 'd1a2b3c4' }))).toBeValidResponseOf('CreateToken')
    const made = await client.send(new GetTokenCommand({ AppId: 'd1a2b3c4', SessionId: 's' }))
    expect(made).not.toBeValidResponseOf('GetToken')
  })
})
