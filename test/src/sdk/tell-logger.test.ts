import type * as Tell from '../../../src/sdk/tell-logger.js'
import type { Logger } from '../../../src/sdk/stack.js'

/** A fresh copy: what was said once is said once for each. */
const freshly = (): typeof Tell => {
  let module: unknown
  jest.isolateModules(() => (module = jest.requireActual('../../../src/sdk/tell-logger.js')))
  return module as typeof Tell
}

let emitWarning: jest.SpiedFunction<typeof process.emitWarning>
beforeEach(() => (emitWarning = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined)))
afterEach(() => emitWarning.mockRestore())

const warnings = (): readonly string[] => emitWarning.mock.calls.map(([sentence]) => String(sentence))

/** As the SDK's clients have it where they are given none. */
class NoLogger implements Logger {
  info() {}
  warn() {}
}

describe('where the client has no logger', () => {
  it.each([undefined, new NoLogger(), {} as Logger])(
    '%p: it is said once for each client class and matter',
    (logger) => {
      const { tellLogger } = freshly()
      for (const clientName of ['SQSClient', 'SQSClient', 'LambdaClient']) {
        tellLogger({ clientName, logger }, 'warn', `wrong in ${clientName}`, 'requests')
        tellLogger({ clientName, logger }, 'info', `newer in ${clientName}`, 'drifts')
      }
      expect(warnings().map((line) => line.split('\n')[0])).toEqual([
        'wrong in SQSClient',
        'newer in SQSClient',
        'wrong in LambdaClient',
        'newer in LambdaClient',
      ])
      expect(warnings()[0]).toContain('give the client a logger')
    },
  )

  it('the console is told where there is no Node', () => {
    const { tellLogger } = freshly()
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
    const real = Object.getOwnPropertyDescriptor(process, 'emitWarning') ?? {}
    Object.defineProperty(process, 'emitWarning', { value: undefined, configurable: true, writable: true })
    try {
      tellLogger({ clientName: 'SQSClient' }, 'warn', 'wrong', 'requests')
      expect(warn.mock.calls).toEqual([[expect.stringMatching(/^wrong\n/)]])
    } finally {
      Object.defineProperty(process, 'emitWarning', real)
      warn.mockRestore()
    }
  })
})

describe('where the client has a logger', () => {
  it('the logger is told every time, and nobody else', () => {
    const logger = { info: jest.fn(), warn: jest.fn() }
    const { tellLogger } = freshly()
    for (const level of ['warn', 'warn', 'info'] as const) tellLogger({ logger }, level, level, 'requests')
    expect([logger.warn.mock.calls, logger.info.mock.calls]).toEqual([[['warn'], ['warn']], [['info']]])
    expect(warnings()).toEqual([])
  })

  it('one that somebody has made to say nothing says nothing', () => {
    freshly().tellLogger({ logger: { info: () => {}, warn: () => {} } }, 'warn', 'wrong', 'requests')
    expect(warnings()).toEqual([])
  })

  it('what it throws is not thrown, and the warning is not lost', () => {
    const broken = (): never => {
      throw new Error('disk full')
    }
    freshly().tellLogger({ logger: { info: broken, warn: broken } }, 'warn', 'wrong', 'requests')
    expect(warnings()).toEqual([expect.stringMatching(/^wrong\n/)])
  })
})

describe('a function of the user', () => {
  it.each([
    [
      'throws',
      () => {
        throw new TypeError('hunter2')
      },
    ],
    ['rejects', () => Promise.reject(new TypeError('hunter2'))],
  ])('that %s is told of, without what it says', async (_, hook) => {
    freshly().handOver('onResponse', hook, {})
    await new Promise(setImmediate)
    expect(warnings()).toEqual(['onResponse of aws-preflight threw TypeError; the call goes on.'])
  })

  it('that does its work is handed the report', () => {
    const hook = jest.fn()
    freshly().handOver('onRequest', hook, { sent: true })
    expect(hook.mock.calls).toEqual([[{ sent: true }]])
    expect(warnings()).toEqual([])
  })
})
