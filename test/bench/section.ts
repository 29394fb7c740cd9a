import { withSection } from '../support/readme.js'
import type { ColdStart } from './cold-start.js'
import type { Results } from './results.js'
import { duration, figure, times } from './table.js'

/** The columns and rows of the table: the rest stands in results.json. */
const payloads = ['auth', 'api', 'token', 'jobs100', 'authS64', 'wideS64', '1 error', '10 errors', '1 error in jobs']
const others = [
  'ajv',
  'typia',
  'TypeBox',
  'zod',
  'valibot',
  'io-ts, plain',
  'aws-sdk v2 ParamValidator',
  '@smithy/typecheck',
]

/** The page with this run's table in the place of the last one's. */
export const withSpeed = (page: string, results: Results): string => withSection(page, 'bench', speedTable(results))

const speedTable = ({ regimes: { mixed }, machine, bundles, coldStarts, plugin }: Results): string => {
  const [own = ''] = Object.keys(mixed[payloads[0] ?? ''] ?? {})
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const whole = bundles.find(({ name }) => name === own)
  const start = (wanted: string, how: ColdStart['how']): string =>
    `${figure(coldStarts.find((each) => each.name === wanted && each.how === how)?.milliseconds ?? NaN)} ms`
  const call = plugin.find(({ name }) => name === own)
  return [
    row(['', ...payloads]),
    row(['---', ...payloads.map(() => '---:')]),
    row([`**${own}**`, ...payloads.map((payload) => duration(mixed[payload]?.[own]?.nanoseconds ?? NaN))]),
    ...others.map((name) => row([name, ...payloads.map((payload) => times(mixed, payload, name))])),
    '',
    `Node ${machine.node}, ${machine.cpu}. The whole service, bundled with its peers: ` +
      `${((whole?.gzipped ?? NaN) / 1024).toFixed(1)} KB gzipped, imported in ${start(own, 'bundled')}; unbundled in ` +
      `${start('aws-preflight/amplifybackend', 'import')}, where the SDK's client takes ` +
      `${start('@aws-sdk/client-amplifybackend', 'import')}. The plugin adds ` +
      `${figure((call?.checked ?? NaN) - (call?.bare ?? NaN))} µs to a call of ${figure(call?.bare ?? NaN)} µs to a server next door.`,
  ].join('\n')
}
