import { inspect } from 'node:util'
import * as newest from '@aws-sdk/client-amplifybackend'
import * as amplifybackend from 'aws-preflight/amplifybackend'
import { list, operation, optional, required, response, string, structure } from 'aws-preflight/codec'
import {
  preflight,
  type PreflightOptions,
  type RequestReport,
  RequestValidationError,
  type ResponseReport,
  ResponseValidationError,
  type Service,
} from 'aws-preflight/sdk'
import * as older from 'client-amplifybackend-a-year-older'
import { format } from '../../../src/combinators/operation.js'
import { type LocalServer, startServer } from '../../support/local-server.js'
import {
  type AnyClient,
  configuration,
  keepingLogger,
  newestSdk,
  type Sdk,
  sdks,
  type Settings,
  yearOlderSdk,
} from '../../support/sdks.js'

let server: LocalServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

/** The outcome of a call: its output, or the error that it was rejected with. */
const outcomeOf = async (client: AnyClient, sdk: Sdk, name: string, input: unknown): Promise<unknown> => {
  server.taken()
  try {
    return await client.send(sdk.command(name, input))
  } catch (error) {
    return error
  } finally {
    client.destroy()
  }
}

const clientOf = (
  sdk: Sdk,
  options?: PreflightOptions,
  settings?: Settings,
  service: Service = amplifybackend,
): AnyClient => {
  const client = sdk.client(server.endpoint, settings)
  client.middlewareStack.use(preflight(service, options))
  return client
}

const wrong = { AppId: 7, Appname: 'shop', BackendEnvironmentName: 'staging' }
const storage = { AppId: 'd1a2b3c4', BackendEnvironmentName: 'staging', ResourceName: 'files' }
const api = (mode: string): object => ({
  AppId: 'd1a2b3c4',
  BackendEnvironmentName: 'staging',
  ResourceName: 'api',
  ResourceConfig: { DefaultAuthType: { Mode: mode } },
})

describe.each(sdks)('with the SDK $version', (sdk) => {
  describe('a wrong request', () => {
    it('is rejected with all its issues, and nothing arrives', async () => {
      const error = await outcomeOf(clientOf(sdk), sdk, 'CreateBackend', wrong)
      expect(server.taken()).toEqual([])
      expect(error).toBeInstanceOf(RequestValidationError)
      expect(error).toMatchObject({
        name: 'RequestValidationError',
        $fault: 'client',
        operation: 'CreateBackend',
        issues: [
          { pointer: '/AppId', code: 'invalid_type' },
          { pointer: '/Appname', code: 'unknown_member', suggestion: 'AppName' },
          { pointer: '/AppName', code: 'missing_member' },
        ],
      })
      expect(String(error)).toMatch(/^RequestValidationError: The CreateBackend request is invalid and was not sent:\n/)
      expect(String(error)).toContain(
        'Appname: there is no such member in CreateBackendRequest (did you mean "AppName"?)',
      )
    })

    it('is stopped before anybody is asked for credentials', async () => {
      const credentials = jest.fn(() => Promise.reject(new Error('no credentials')))
      const client = clientOf(sdk, {}, { credentials })
      expect(await outcomeOf(client, sdk, 'CreateToken', {})).toBeInstanceOf(RequestValidationError)
      expect(credentials).not.toHaveBeenCalled()
    })

    it('is sent under warn, and the logger of the client is told', async () => {
      const logger = keepingLogger()
      await outcomeOf(clientOf(sdk, { onInvalidRequest: 'warn' }, { logger }), sdk, 'CreateBackend', wrong)
      expect(server.taken()).toHaveLength(1)
      expect(logger.lines).toEqual([expect.stringMatching(/^warn: The CreateBackend request is sent, but:\n.*AppId: /)])
    })

    it('is sent under off, and nobody is told', async () => {
      const logger = keepingLogger()
      await outcomeOf(clientOf(sdk, { onInvalidRequest: 'off' }, { logger }), sdk, 'CreateBackend', wrong)
      expect(server.taken()).toHaveLength(1)
      expect(logger.lines).toEqual([])
    })

    it('is told of once, however often the call is tried again', async () => {
      const logger = keepingLogger()
      const client = clientOf(sdk, { onInvalidRequest: 'warn' }, { logger, maxAttempts: 3 })
      server.answerWith({ status: 500, body: {} }, { status: 500, body: {} })
      await outcomeOf(client, sdk, 'CreateBackend', wrong)
      expect(server.taken()).toHaveLength(3)
      expect(logger.lines).toHaveLength(1)
    })

    it('shows no secret, however it is looked at', async () => {
      const secret = 'hunter2hunter2'
      const social = { Facebook: { ClientId: 7, ClientSecret: [secret] }, Google: { Client_Secrt: secret } }
      const input = {
        AppId: 'd1a2b3c4',
        BackendEnvironmentName: 'staging',
        ResourceName: 'auth',
        Password: secret,
        ResourceConfig: { UserPoolConfigs: { OAuth: { SocialProviderSettings: social } } },
      }
      const logger = keepingLogger()
      const error = await outcomeOf(clientOf(sdk), sdk, 'CreateBackendAuth', input)
      await outcomeOf(clientOf(sdk, { onInvalidRequest: 'warn' }, { logger }), sdk, 'CreateBackendAuth', input)
      expect(error).toBeInstanceOf(RequestValidationError)
      expect(logger.lines).toHaveLength(1)
      const { stack, message, issues } = error as RequestValidationError
      const seen = [String(error), stack, message, JSON.stringify(error), ...logger.lines]
      const inspected = [error, ...issues].map((each) => inspect(each, { depth: Infinity, showHidden: true }))
      expect([...seen, ...inspected].join('\n')).not.toContain('hunter2')
      expect(message).toContain('ClientSecret')
    })
  })

  describe('an unknown literal', () => {
    it('is sent, with a warning: the service may be newer', async () => {
      const logger = keepingLogger()
      await outcomeOf(clientOf(sdk, {}, { logger }), sdk, 'CreateBackendAPI', api('PASSKEY'))
      expect(server.taken()).toHaveLength(1)
      expect(logger.lines).toEqual([expect.stringContaining('"PASSKEY" is not one of')])
    })

    it.each(['api_key', 'API-KEY', 'Api Key', 'API_KEYS', 'AP_KEY', 'APL_KEY', 'AIP_KEY'])(
      'is stopped where it is a slip of a known one: %s',
      async (slip) => {
        const error = await outcomeOf(clientOf(sdk), sdk, 'CreateBackendAPI', api(slip))
        expect(error).toMatchObject({ issues: [{ code: 'invalid_literal', suggestion: 'API_KEY' }] })
        expect(server.taken()).toEqual([])
      },
    )

    it.each([
      [{ onUnknownLiteral: 'warn' }, 1, 1],
      [{ onUnknownLiteral: 'off' }, 1, 0],
      [{ onInvalidRequest: 'warn' }, 1, 1],
      [{ onInvalidRequest: 'off' }, 1, 0],
    ] as const)('that is a slip, under %p: %d arrive, %d warnings', async (options, arrive, warnings) => {
      const logger = keepingLogger()
      await outcomeOf(clientOf(sdk, options, { logger }), sdk, 'CreateBackendAPI', api('API_KEYS'))
      expect(server.taken()).toHaveLength(arrive)
      expect(logger.lines).toHaveLength(warnings)
    })

    it.each([
      [{ onUnknownLiteral: 'throw' }, 0, 0],
      [{ onUnknownLiteral: 'throw', onInvalidRequest: 'warn' }, 0, 0],
      [{ onUnknownLiteral: 'off' }, 1, 0],
      [{ onInvalidRequest: 'off' }, 1, 0],
      [{ onUnknownLiteral: 'warn', onInvalidRequest: 'off' }, 1, 1],
    ] as const)('under %p: %d arrive, %d warnings', async (options, arrive, warnings) => {
      const logger = keepingLogger()
      await outcomeOf(clientOf(sdk, options, { logger }), sdk, 'CreateBackendAPI', api('PASSKEY'))
      expect(server.taken()).toHaveLength(arrive)
      expect(logger.lines).toHaveLength(warnings)
    })

    it('is named in the error with what does stop the call', async () => {
      const error = await outcomeOf(clientOf(sdk), sdk, 'CreateBackendAPI', { ...api('PASSKEY'), AppId: null })
      expect(error).toMatchObject({ issues: [{ code: 'null_member' }, { code: 'invalid_literal' }] })
    })

    it('stops nothing however many there are, and not all are listed', async () => {
      const logger = keepingLogger()
      const AdditionalAuthTypes = Array.from({ length: 150 }, () => ({ Mode: 'PASSKEY' }))
      const input = { ...api('API_KEY'), ResourceConfig: { AdditionalAuthTypes } }
      await outcomeOf(clientOf(sdk, {}, { logger }), sdk, 'CreateBackendAPI', input)
      expect(server.taken()).toHaveLength(1)
      expect(logger.lines[0]?.split('\n')).toHaveLength(1 + 100 + 1)
      expect(logger.lines[0]).toMatch(/\n {2}… and 50 more$/)
    })
  })

  describe('onRequest', () => {
    const reportsOf = async (options: PreflightOptions, input: unknown) => {
      const reports: RequestReport[] = []
      const logger = keepingLogger()
      const onRequest = (report: RequestReport): void => void reports.push(report)
      await outcomeOf(clientOf(sdk, { ...options, onRequest }, { logger }), sdk, 'CreateBackendAPI', input)
      expect(logger.lines).toEqual([])
      return reports
    }

    it('is told of what is sent, in the place of the logger', async () => {
      expect(await reportsOf({}, api('PASSKEY'))).toMatchObject([
        { operation: 'CreateBackendAPI', issues: [{ code: 'invalid_literal' }], sent: true },
      ])
      expect(server.taken()).toHaveLength(1)
    })

    it('is told of what is stopped', async () => {
      expect(await reportsOf({}, { ...api('PASSKEY'), AppId: 7 })).toMatchObject([
        { issues: [{ code: 'invalid_type' }, { code: 'invalid_literal' }], sent: false },
      ])
      expect(server.taken()).toHaveLength(0)
    })

    it.each([
      [{ onInvalidRequest: 'off' } as const, api('PASSKEY')],
      [{ onUnknownLiteral: 'off' } as const, api('PASSKEY')],
      [{}, api('API_KEY')],
    ])('is told of nothing under %p', async (options, input) => expect(await reportsOf(options, input)).toEqual([]))
  })

  describe('passes', () => {
    it('a good request, frozen through and through', async () => {
      const frozen: unknown = JSON.parse(JSON.stringify(api('API_KEY')), (_, value: unknown) => Object.freeze(value))
      expect(await outcomeOf(clientOf(sdk), sdk, 'CreateBackendAPI', frozen)).not.toBeInstanceOf(Error)
      expect(server.taken()).toMatchObject([{ method: 'POST', path: '/backend/d1a2b3c4/api' }])
    })

    it('an operation that the service does not have', async () => {
      const { CreateToken } = amplifybackend.operations
      const client = clientOf(sdk, {}, {}, { operations: { CreateToken } })
      expect(await outcomeOf(client, sdk, 'CreateBackend', wrong)).not.toBeInstanceOf(Error)
      expect(server.taken()).toHaveLength(1)
    })

    it("another service's client, with one warning that nothing of it is checked", async () => {
      const logger = keepingLogger()
      const client = sdk.client(server.endpoint, { logger })
      client.middlewareStack.use(preflight({ ...amplifybackend, service: 'cognito-sync' }))
      await client.send(sdk.command('CreateBackend', wrong))
      await client.send(sdk.command('CreateBackend', wrong))
      client.destroy()
      expect(server.taken()).toHaveLength(2)
      expect(logger.lines).toEqual([
        expect.stringMatching(/^warn: .*no call of this AmplifyBackendClient: it was given cognito-sync/),
      ])
    })

    it("another service's client without a word where all is off", async () => {
      const logger = keepingLogger()
      const other = { ...amplifybackend, service: 'cognito-sync' }
      await outcomeOf(clientOf(sdk, { onInvalidRequest: 'off' }, { logger }, other), sdk, 'CreateBackend', wrong)
      expect(logger.lines).toEqual([])
    })
  })

  it.each([
    ['twice on the client', (client: AnyClient) => [client, client]],
    ['on the command', () => []],
    ['on the client and on the command', (client: AnyClient) => [client]],
  ])('works %s', async (_, stacksOf) => {
    const logger = keepingLogger()
    const client = sdk.client(server.endpoint, { logger })
    const command = sdk.command('CreateBackend', wrong)
    const plugin = preflight(amplifybackend, { onInvalidRequest: 'warn' })
    const stacks = stacksOf(client)
    for (const { middlewareStack } of stacks.length === 2 ? stacks : [...stacks, command]) middlewareStack.use(plugin)
    await client.send(command)
    await client.send(command)
    client.destroy()
    expect(logger.lines).toHaveLength(2)
  })

  describe('a response', () => {
    const answer = (permission: unknown): { readonly body: object } => ({
      body: {
        appId: 'd1a2b3c4',
        resourceConfig: { imported: false, serviceName: 'S3', permissions: { authenticated: ['READ', permission] } },
      },
    })
    const place = '/ResourceConfig/Permissions/Authenticated/1'
    const ask = (options: PreflightOptions, settings?: Settings): Promise<unknown> =>
      outcomeOf(clientOf(sdk, options, settings), sdk, 'GetBackendStorage', storage)

    it('is not looked at unless asked for', async () => {
      const logger = keepingLogger()
      server.answerWith(answer(7))
      expect(await ask({}, { logger })).not.toBeInstanceOf(Error)
      expect(logger.lines).toEqual([])
    })

    it('is reported with its issues, and given to the program as it is', async () => {
      const reports: ResponseReport[] = []
      server.answerWith(answer(7))
      expect(await ask({ responses: 'check', onResponse: (report) => reports.push(report) })).toMatchObject({
        ResourceConfig: { Permissions: { Authenticated: ['READ', 7] } },
      })
      expect(reports).toMatchObject([
        { operation: 'GetBackendStorage', issues: [{ pointer: place, code: 'invalid_type' }], drifts: [] },
      ])
    })

    it('is reported with its drifts', async () => {
      const reports: ResponseReport[] = []
      server.answerWith(answer('ADMIRE'))
      await ask({ onResponse: (report) => reports.push(report) })
      expect(reports).toMatchObject([{ issues: [], drifts: [{ pointer: place, code: 'invalid_literal' }] }])
    })

    it('goes unmentioned if nothing is wrong with it', async () => {
      const onResponse = jest.fn()
      server.answerWith(answer('READ'))
      await ask({ onResponse })
      expect(onResponse).not.toHaveBeenCalled()
    })

    it.each([
      [7, /^warn: The response to GetBackendStorage differs from the reference:\n.*Authenticated\[1\]: expected/],
      ['ADMIRE', /^info: The response to GetBackendStorage differs from the reference:\n.*"ADMIRE" is not one of/],
    ])('with %p goes to the logger of the client where nobody else is told', async (permission, line) => {
      const logger = keepingLogger()
      server.answerWith(answer(permission))
      await ask({ responses: 'check' }, { logger })
      expect(logger.lines).toEqual([expect.stringMatching(line)])
    })

    it('rejects the call under throw, when the service has done its part', async () => {
      server.answerWith(answer(7))
      const error = await ask({ responses: 'throw' })
      expect(error).toBeInstanceOf(ResponseValidationError)
      expect(error).toMatchObject({ $fault: 'server', operation: 'GetBackendStorage', issues: [{ pointer: place }] })
      expect(server.taken()).toHaveLength(1)
    })

    it('can still be had from the error: what was written is written', async () => {
      server.answerWith(answer('hunter2'), answer(7))
      expect(await ask({ responses: 'throw' })).not.toBeInstanceOf(Error)
      const error = (await ask({ responses: 'throw' })) as ResponseValidationError
      expect(error.output).toMatchObject({ AppId: 'd1a2b3c4', ResourceConfig: { ServiceName: 'S3' } })
      expect(error.$metadata).toMatchObject({ httpStatusCode: 200, attempts: 1 })
      expect(error.cause).toBe(error.issues)
      // The printed part is the part that may be shown.
      const printed = [inspect(error, { depth: Infinity, showHidden: true }), JSON.stringify(error), error.stack]
      expect(printed.join()).not.toContain('d1a2b3c4')
    })

    it.each([
      [
        'onResponse',
        {
          onResponse: () => {
            throw new TypeError('not my day')
          },
        },
        {},
      ],
      ['onResponse, later', { onResponse: () => Promise.reject(new TypeError('not my day')) as never }, {}],
      [
        'a logger',
        { responses: 'check' as const },
        {
          logger: {
            ...keepingLogger(),
            warn: () => {
              throw new TypeError('full')
            },
          },
        },
      ],
    ])('comes back though %s throws', async (_, options, settings) => {
      server.answerWith(answer(7))
      expect(await ask(options, settings)).toMatchObject({ AppId: 'd1a2b3c4' })
    })

    it('with a mere drift passes under throw', async () => {
      server.answerWith(answer('ADMIRE'))
      expect(await ask({ responses: 'throw' })).not.toBeInstanceOf(Error)
    })
  })
})

test.each([
  ['newest', () => new newest.AmplifyBackend({ ...configuration, endpoint: server.endpoint })],
  ['older', () => new older.AmplifyBackend({ ...configuration, endpoint: server.endpoint })],
])('an aggregated client, %s', async (_, make) => {
  const client = make()
  client.middlewareStack.use(preflight(amplifybackend))
  server.taken()
  await expect(client.createToken({ AppId: 7 as never })).rejects.toThrow(RequestValidationError)
  await expect(client.createToken({} as never)).rejects.toThrow(/AppId: is required and missing/)
  expect(server.taken()).toEqual([])
  await client.createToken({ AppId: 'd1a2b3c4' })
  expect(server.taken()).toMatchObject([{ path: '/backend/d1a2b3c4/challenge' }])
  client.destroy()
})

describe('a reference that is older than the installed SDK', () => {
  // As it may have been before AppSync had settings, and before a backend had a resource's name.
  const AuthType = structure<{ Mode?: string | undefined }>('BackendAPIAuthType', { Mode: optional(string) })
  const Config = structure<{ AdditionalAuthTypes?: { Mode?: string | undefined }[] | undefined }>('Config', {
    AdditionalAuthTypes: optional(list(AuthType)),
  })
  const CreateBackendAPI = operation(
    { format, name: 'made-up' },
    {
      name: 'CreateBackendAPI',
      alias: 'create_backend_api',
      request: structure<{ AppId: string; BackendEnvironmentName: string; ResourceConfig: object }>('Request', {
        AppId: required(string),
        BackendEnvironmentName: required(string),
        ResourceConfig: required(Config),
      }),
      response: response<object>('Response', {}),
    },
  )
  const service = { operations: { CreateBackendAPI } }
  const input = (settings: object): object => ({
    ...api('API_KEY'),
    ResourceConfig: { AdditionalAuthTypes: Array.from({ length: 150 }, () => ({ Settings: settings })) },
  })

  it('has no say over what the command knows, however much of it there is', async () => {
    const error = await outcomeOf(clientOf(newestSdk, {}, {}, service), newestSdk, 'CreateBackendAPI', input({}))
    expect(error).not.toBeInstanceOf(Error)
    expect(server.taken()).toHaveLength(1)
  })

  it('still finds what the command does not know either', async () => {
    const wrongToo = { ...input({}), ResourceNam: 'api' }
    const error = await outcomeOf(clientOf(newestSdk, {}, {}, service), newestSdk, 'CreateBackendAPI', wrongToo)
    expect(error).toMatchObject({ issues: [{ code: 'unknown_member', pointer: '/ResourceNam' }] })
  })

  it('warns of what the client may know, where it carries no schemas that say so', async () => {
    const logger = keepingLogger()
    const client = clientOf(yearOlderSdk, {}, { logger }, service)
    expect(await outcomeOf(client, yearOlderSdk, 'CreateBackendAPI', input({}))).not.toBeInstanceOf(Error)
    expect(server.taken()).toHaveLength(1)
    expect(logger.lines).toEqual([expect.stringContaining('AdditionalAuthTypes[0].Settings: there is no such member')])
  })

  it('still finds everything else there', async () => {
    const wrongToo = { ...input({}), AppId: 7 }
    const error = await outcomeOf(clientOf(yearOlderSdk, {}, {}, service), yearOlderSdk, 'CreateBackendAPI', wrongToo)
    expect(error).toBeInstanceOf(RequestValidationError)
  })
})

describe('a call that would do something else than was meant', () => {
  const careless = preflight as (...parameters: readonly unknown[]) => unknown

  it.each([
    [{ onInvalidRequst: 'throw' }, /onInvalidRequst: there is no such member in the options.*"onInvalidRequest"/],
    [{ onInvalidRequest: 'wran' }, /onInvalidRequest: "wran" is not one of .*"warn"/],
    [{ responses: true }, /responses: expected one of off, check, throw, found a boolean/],
    [{ onResponse: 'log' }, /onResponse: expected a function, found "log"/],
    [null, /options: expected an object of options, found null/],
  ])('options %p are refused', (options, message) => {
    expect(() => careless(amplifybackend, options)).toThrow(TypeError)
    expect(() => careless(amplifybackend, options)).toThrow(message)
  })

  it.each([undefined, null, amplifybackend.CreateToken, 'amplifybackend'])('%p is no service', (service) => {
    expect(() => careless(service)).toThrow(/takes a service first.*import \* as amplifybackend/)
  })
})
