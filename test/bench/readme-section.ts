import { withSection } from '../support/readme.js'
import type { Results } from './results.js'
import { duration, times } from './table.js'

/** The columns and rows of the README's table: the rest stands in results.json. */
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

/** The README with this run's table in the place of the last one's. */
export const withSpeed = (readme: string, results: Results): string => withSection(readme, 'bench', speedTable(results))

const speedTable = ({ regimes: { mixed }, machine, bundles, coldStarts }: Results): string => {
  const [own = ''] = Object.keys(mixed[payloads[0] ?? ''] ?? {})
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const whole = bundles.find(({ name }) => name === own)
  const start = coldStarts.find(({ name, how }) => name === own && how === 'bundled')
  return [
    row(['', ...payloads]),
    row(['---', ...payloads.map(() => '---:')]),
    row([`**${own}**`, ...payloads.map((payload) => duration(mixed[payload]?.[own]?.nanoseconds ?? NaN))]),
    ...others.map((name) => row([name, ...payloads.map((payload) => times(mixed, payload, name))])),
    '',
    `Node ${machine.node}, ${machine.cpu}. The whole service, bundled with its peers: ` +
      `${((whole?.gzipped ?? NaN) / 1024).toFixed(1)} KB gzipped, imported in ${start?.milliseconds.toFixed(1) ?? '–'} ms.`,
  ].join('\n')
}
