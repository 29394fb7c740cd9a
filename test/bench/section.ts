import { withSection } from '../support/readme.js'
import type { ColdStart } from './cold-start.js'
import type { Cells } from './regime.js'
import type { Results } from './results.js'
import { bodyCells, duration, figure, times } from './table.js'

/** The columns and rows of the tables: the rest stands in results.json. */
const right = ['auth', 'api', 'token', 'jobs100', 'authS64', 'jobsS', 'wideS64', 'reversed']
const wrong = ['1 error', '1 error S16', 'unknown key', '10 errors', '10 errors, read', '1 error in jobs']
const mono = ['auth', 'api', 'token', 'jobs100', '1 error', 'unknown key', '10 errors']
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
const floor = 'floor: and every key listed'

/** The page with this run's table in the place of the last one's. */
export const withSpeed = (page: string, results: Results): string => withSection(page, 'bench', speedTable(results))

const speedTable = ({ regimes, machine, bundles, coldStarts, plugin, bodies = {} }: Results): string => {
  const whole = bundles.find(({ name }) => name === own)
  const start = (wanted: string, how: ColdStart['how']): string =>
    `${figure(coldStarts.find((each) => each.name === wanted && each.how === how)?.milliseconds ?? NaN)} ms`
  const call = plugin.find(({ name }) => name === own)
  const names = Object.keys(bodies)
  return [
    ...ratios(regimes.mixed, right, [...others, floor]),
    '',
    'The same where something is wrong; `read`: with a sentence for each.',
    '',
    ...ratios(regimes.mixed, wrong, others),
    '',
    'In a process that has seen one hidden class for each shape (MONO):',
    '',
    ...ratios(regimes.mono, mono, [...others, floor]),
    '',
    ...(names.length === 0
      ? []
      : [
          'A response of 100 jobs, by the names of the message and by the documented ones:',
          '',
          row(['', 'time', 'as a multiple of the first']),
          row(['---', '---:', '---:']),
          ...names.map((name) => row([name, ...bodyCells(bodies, name)])),
          '',
        ]),
    `Node ${machine.node}, ${machine.cpu}. The whole service, bundled with its peers: ` +
      `${((whole?.gzipped ?? NaN) / 1024).toFixed(1)} KB gzipped, imported in ${start(own, 'bundled')}; unbundled in ` +
      `${start('aws-preflight/amplifybackend', 'import')}, where the SDK's client takes ` +
      `${start('@aws-sdk/client-amplifybackend', 'import')}. The plugin adds ` +
      `${figure((call?.checked ?? NaN) - (call?.bare ?? NaN))} µs to a call of ${figure(call?.bare ?? NaN)} µs to a server next door.`,
  ].join('\n')
}

const own = 'aws-preflight'

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** Ours in time, the others as a multiple of it; a column for each payload that was measured. */
const ratios = (cells: Cells, wanted: readonly string[], names: readonly string[]): readonly string[] => {
  const payloads = wanted.filter((payload) => payload in cells)
  return [
    row(['', ...payloads]),
    row(['---', ...payloads.map(() => '---:')]),
    row([`**${own}**`, ...payloads.map((payload) => duration(cells[payload]?.[own]?.nanoseconds ?? NaN))]),
    ...names.map((name) => row([name, ...payloads.map((payload) => times(cells, payload, name))])),
  ]
}
