import { type Bodies, noise, parsing, ratio, type Results, undrifted } from './results.js'
import type { Cells, Regime } from './regime.js'
import { unsteady } from './statistics.js'

/** Lines of cells, the first one left-aligned, the rest on the right. */
export const table = (rows: readonly (readonly string[])[]): string => {
  const width = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0))
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(width(at)) : cell.padStart(width(at))))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Nanoseconds as a person reads them: `41 ns`, `1.9 µs`, `2.4 s`. */
export const duration = (nanoseconds: number): string => {
  if (nanoseconds < 1000) return `${figure(nanoseconds)} ns`
  if (nanoseconds < 1e6) return `${figure(nanoseconds / 1000)} µs`
  return nanoseconds < 1e9 ? `${figure(nanoseconds / 1e6)} ms` : `${figure(nanoseconds / 1e9)} s`
}

/** Two significant digits: `0.93`, `8.2`, `120`. */
export const figure = (value: number): string =>
  value >= 99.5
    ? value.toFixed(0)
    : value >= 9.95
      ? value.toFixed(0)
      : value >= 0.995
        ? value.toFixed(1)
        : value.toFixed(2)

/** Everything, for the terminal. */
export const report = (results: Results): string =>
  [
    machineText(results),
    proofText(results),
    regimeText('mixed', 'MIXED: a process that has seen many hidden classes', results),
    regimeText('mono', 'MONO: one hidden class for each shape', results),
    bodiesText(results),
    sizeText(results),
    compileText(results),
    memoryText(results),
    growthText(results),
    pluginText(results),
    lintText(results),
  ].join('\n\n')

const machineText = ({ machine: { cpu, cores, node, arch } }: Results): string =>
  `Node ${node} on ${cpu}, ${cores} cores, ${arch}`

const proofText = ({ proof }: Results): string => {
  const rows = proof.map(({ name, version, checked, accepts, allIssues, note = '' }) => {
    const verdicts = [
      ...(accepts.length > 0 ? [`lets pass: ${accepts.join(', ')}`] : []),
      ...(allIssues ? [] : ['not all issues']),
    ]
    return [
      name,
      version,
      `${checked}`,
      `  ${[verdicts.join('; ') || 'the same verdicts', note].filter(Boolean).join(' — ')}`,
    ]
  })
  const widest = Math.max(...rows.map((row) => row[3]?.length ?? 0))
  const padded = rows.map((row) => [...row.slice(0, 3), (row[3] ?? '').padEnd(widest)])
  return `Verdicts held against ours, on the payloads and on every way of making them wrong in one place\n${table(padded)}`
}

const regimeText = (regime: Regime, title: string, { regimes }: Results): string => {
  const cells = regimes[regime]
  const payloads = Object.keys(cells)
  const [own = '', ...names] = [...new Set(Object.values(cells).flatMap((row) => Object.keys(row)))]
  const rows = [
    ['', ...payloads],
    [own, ...payloads.map((payload) => duration(cells[payload]?.[own]?.nanoseconds ?? NaN))],
    ...names.map((name) => [name, ...payloads.map((payload) => times(cells, payload, name))]),
  ]
  const { runs, slices } = noise(cells)
  return [
    `${title}. Ours in time, the others as a multiple of it: above 1 is slower than ours`,
    table(rows),
    `–: judges it otherwise, or has no say. ~: its runs were more than half apart, measured again too. Noise: runs ${percent(runs)} apart, slices of a run ${percent(slices)} (p90 over p10)`,
  ].join('\n')
}

/** How much slower than ours, as the table has it. */
export const times = (cells: Cells, payload: string, name: string): string => {
  const value = ratio(cells, payload, name)
  return value === undefined ? '–' : `${(cells[payload]?.[name]?.runSpread ?? 0) > unsteady ? '~' : ''}${figure(value)}`
}

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`

const bodiesText = ({ bodies = {} }: Results): string =>
  [
    'A response of 100 jobs, by the names of the message and by the documented ones',
    table(Object.keys(bodies).map((name) => [name, ...bodyCells(bodies, name)])),
  ].join('\n')

/** How long it takes, and as a multiple of what it is held against. */
export const bodyCells = (bodies: Bodies, name: string): readonly string[] => {
  const keys = Object.keys(bodies)
  const base = keys.indexOf(name) < keys.indexOf(undrifted) ? parsing : undrifted
  const time = bodies[name] ?? NaN
  return [duration(time), name === base ? '' : figure(time / (bodies[base] ?? NaN))]
}

const sizeText = ({ bundles, coldStarts }: Results): string => {
  const sizes = bundles.map(({ name, minified, gzipped }) => {
    const start = coldStarts.find((each) => each.name === name && each.how === 'bundled')
    return [name, kilobytes(minified), kilobytes(gzipped), start ? `${figure(start.milliseconds)} ms` : '–']
  })
  const packages = [...new Set(coldStarts.filter(({ how }) => how !== 'bundled').map(({ name }) => name))]
  const starts = packages.map((name) => {
    const of = (how: string): string => {
      const start = coldStarts.find((each) => each.name === name && each.how === how)
      return start ? `${figure(start.milliseconds)} ms` : '–'
    }
    return [name, of('import'), of('require')]
  })
  return [
    'The whole service bundled, peers and all; and its import in a fresh process',
    table([['', 'minified', 'gzipped', 'import'], ...sizes]),
    '',
    'Unbundled, in a fresh process (zod, valibot, io-ts and ajv without any schema)',
    table([['', 'import', 'require'], ...starts]),
  ].join('\n')
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`

const compileText = ({ compileTimes }: Results): string =>
  [
    'tsc of a program that uses one type of one request',
    table([
      ['', 'time', 'memory'],
      ...compileTimes.map(({ name, seconds, megabytes }) => [
        name,
        `${seconds.toFixed(2)} s`,
        `${megabytes.toFixed(0)} MB`,
      ]),
    ]),
  ].join('\n')

const memoryText = ({ memory }: Results): string => {
  const payloads = Object.keys(memory)
  const names = [...new Set(Object.values(memory).flatMap((row) => Object.keys(row)))]
  const cell = (payload: string, name: string): string => {
    const bytes = memory[payload]?.[name]
    return bytes === undefined ? '–' : `${bytes}`
  }
  return [
    'Bytes that one check leaves to the collector',
    table([['', ...payloads], ...names.map((name) => [name, ...payloads.map((payload) => cell(payload, name))])]),
  ].join('\n')
}

const growthText = ({ growths }: Results): string =>
  [
    'Growth, as the exponent of the size over the upper sizes (1 is linear), and the time at the largest',
    ...growths.map(({ title, unit, note, lines }) => {
      const cells = lines.map(({ name, exponent, points }) => {
        const last = points.at(-1)
        return `${name} ${exponent.toFixed(2)} (${last ? `${duration(last.time)} at ${last.size} ${unit}` : '–'})`
      })
      return `${title}: ${cells.join(', ')}${note === undefined ? '' : ` (${note})`}`
    }),
  ].join('\n')

const pluginText = ({ plugin }: Results): string =>
  [
    'A call of a real client to a local server, without and with a check, and how many of the mistakes it stops',
    table([
      ['', 'without', 'with', 'stops'],
      ...plugin.map(({ name, bare, checked, stopped, mistakes }) => [
        name,
        duration(bare * 1000),
        duration(checked * 1000),
        `${stopped} of ${mistakes}`,
      ]),
    ]),
  ].join('\n')

const lintText = ({ lint }: Results): string =>
  [
    'Linting a folder of small files, a process for each: the time grows with the exponent',
    table([
      ['', 'files', 'time', 'memory', 'exponent'],
      ...lint.flatMap(({ name, points, exponent }) =>
        points.map(({ files, milliseconds, peak }, index) => [
          index === 0 ? name : '',
          `${files}`,
          duration(milliseconds * 1e6),
          `${peak.toFixed(0)} MB`,
          index === points.length - 1 && !Number.isNaN(exponent) ? exponent.toFixed(2) : '',
        ]),
      ),
    ]),
  ].join('\n')
