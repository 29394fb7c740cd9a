import { readFileSync } from 'node:fs'
import * as amplifybackend from 'aws-preflight/amplifybackend'
import { preflight, type RequestReport, RequestValidationError } from 'aws-preflight/sdk'
import { type LocalServer, startServer } from '../support/local-server.js'
import { unpadded } from '../support/readme.js'
import { newestSdk, sdks } from '../support/sdks.js'
import { mistakes } from './mistakes.js'
import { stoppers } from './stoppers.js'
import { measureMistakes, mistakesPage, stoppedBy, withMistakes } from './table.js'

let server: LocalServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

test('there are enough of them, each with a name of its own', () => {
  expect(mistakes.length).toBeGreaterThanOrEqual(25)
  expect(new Set(mistakes.map(({ what }) => what)).size).toBe(mistakes.length)
})

/** A client without schemas does not say what it knows: there, a member that we do not know is sent and told. */
const isStopped = (codes: readonly string[], hasSchemas: boolean): boolean =>
  hasSchemas || codes.some((line) => !line.endsWith(' unknown_member'))

describe.each(sdks)('with the SDK $version', (sdk) => {
  test.each(mistakes)('$what is stopped, or told', async ({ operation, input, issues }) => {
    const client = sdk.client(server.endpoint)
    const reports: RequestReport[] = []
    const onRequest = (report: RequestReport): void => void reports.push(report)
    client.middlewareStack.use(preflight(amplifybackend, { onUnknownLiteral: 'throw', onRequest }))
    const error: unknown = await client.send(sdk.command(operation, input)).catch((reason: unknown) => reason)
    client.destroy()
    const sent = !isStopped(issues, sdk === newestSdk)
    expect(server.taken()).toHaveLength(sent ? 1 : 0)
    expect(error instanceof RequestValidationError).toBe(!sent)
    expect(reports).toMatchObject([{ operation, sent }])
    expect(reports[0]?.issues.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(issues)
  })
})

test('everybody lets a good call through: what they stop, they stop for its mistake', async () => {
  for (const { name, send, close } of stoppers(server.endpoint)) {
    await send('CreateBackend', { AppId: 'd1a2b3c4', AppName: 'shop', BackendEnvironmentName: 'staging' })
    expect({ name, taken: server.taken() }).toMatchObject({ name, taken: [{ method: 'POST', path: '/backend' }] })
    close()
  }
})

test('the page says who stops which, as measured now; the README has the last row', async () => {
  const page = readFileSync(mistakesPage, 'utf8')
  const measured = await measureMistakes()
  expect(unpadded(withMistakes(page, measured))).toBe(unpadded(page))
  const row = [...stoppedBy(measured).values()].join(' | ')
  expect(unpadded(readFileSync('README.md', 'utf8'))).toContain(`of ${mistakes.length} | ${row} |`)
}, 60_000)
