import { type Box, card, dot, width } from './card.js'
import { growthPlot } from './growth-plot.js'
import { ratio, type Results } from './results.js'
import { decades, element, line, logScale, text } from './svg.js'
import { duration, figure } from './table.js'

const own = 'aws-preflight'

/** Every colour is readable on white and on black. */
const colours: Readonly<Record<string, string>> = {
  [own]: '#f76707',
  ajv: '#228be6',
  'ajv, standalone': '#228be6',
  typia: '#be4bdb',
  TypeBox: '#12b886',
  zod: '#4c6ef5',
  valibot: '#fab005',
  'io-ts, plain': '#e64980',
  'aws-sdk v2 ParamValidator': '#868e96',
  '@smithy/typecheck': '#82c91e',
  'aws-preflight, tolerant': '#ffa94d',
}

const axis = {
  colourOf: (name: string): string => colours[name] ?? '#868e96',
  tickOf: (nanoseconds: number): string => duration(nanoseconds).replace('.0', ''),
}

/** The results as one picture: ratios, growth, sizes and starts. */
export const plot = (results: Results): string => {
  const { machine } = results
  const payloads = Object.keys(results.regimes.mixed)
  const ratiosBox: Box = { x: 190, y: 132, width: 850, height: payloads.length * 32 }
  const growthTop = ratiosBox.y + ratiosBox.height + 100
  const barsTop = growthTop + 290
  const height = barsTop + 40 + Math.max(results.bundles.length, 6) * 26 + 40
  const body = [
    text(36, 44, 'One check, beside the alternatives', 'title'),
    text(
      36,
      66,
      `How many times as long as aws-preflight each takes, on a log scale: left of the line is faster, right of it slower.`,
      'faint',
    ),
    text(width - 36, 44, `Node ${machine.node}, ${machine.cpu}`, 'small', 'end'),
    ratios(results, payloads, ratiosBox),
    text(36, growthTop - 26, 'Growth', 'head'),
    text(104, growthTop - 26, 'time over size, both on log scales; the dashed line is linear', 'faint'),
    ...results.growths.map((growth, index) =>
      growthPlot(growth, { x: 84 + index * 250, y: growthTop, width: 190, height: 200 }, axis),
    ),
    sizes(results, { x: 216, y: barsTop, width: 300, height: 0 }),
    starts(results, { x: 756, y: barsTop, width: 270, height: 0 }),
  ]
  return card(height, body)
}

const ratios = ({ regimes: { mixed } }: Results, payloads: readonly string[], box: Box): string => {
  const names = Object.keys(colours).filter((name) => !name.startsWith(own) && name !== 'ajv, standalone')
  const all = payloads.flatMap((payload) =>
    [...names, ...floorNames].flatMap((name) => ratio(mixed, payload, name) ?? []),
  )
  const range = [Math.min(0.5, ...all) / 1.2, Math.max(10, ...all) * 1.2] as const
  const at = logScale(range, [box.x, box.x + box.width])
  const ticks = [...decades(range), ...decades(range).flatMap((tick) => [tick * 2, tick * 5])].filter(
    (tick) => tick >= range[0] && tick <= range[1],
  )
  const bottom = box.y + box.height
  return [
    ...ticks.map((tick) => line(at(tick), box.y - 8, at(tick), bottom, 'grid')),
    ...ticks.map((tick) => text(at(tick), bottom + 18, `${Number(tick.toPrecision(1))}×`, 'small', 'middle')),
    line(at(1), box.y - 14, at(1), bottom, 'axis'),
    legend(names, box),
    ...payloads.flatMap((payload, index) => {
      const y = box.y + 14 + index * 32
      return [
        line(box.x, y, box.x + box.width, y, 'row'),
        text(box.x - 16, y + 1, payload, 'ink', 'end'),
        text(box.x - 16, y + 14, duration(mixed[payload]?.[own]?.nanoseconds ?? NaN), 'small', 'end'),
        ...floorNames.flatMap((name) => {
          const value = ratio(mixed, payload, name)
          return value === undefined ? [] : [element('circle', { cx: at(value), cy: y, r: 4, class: 'floor' })]
        }),
        ...names.flatMap((name) => {
          const value = ratio(mixed, payload, name)
          return value === undefined ? [] : [dot(at(value), y, colours[name] ?? '', 6)]
        }),
      ]
    }),
    ...payloads.map((_, index) => dot(at(1), box.y + 14 + index * 32, colours[own] ?? '', 6)),
  ].join('')
}

const floorNames = ['floor: and every key listed']

const legend = (names: readonly string[], box: Box): string => {
  let x = 42
  const y = box.y - 40
  const entries = [own, ...names].map((name) => {
    const entry = dot(x, y - 4, colours[name] ?? '', 6) + text(x + 11, y, name, name === own ? 'own' : 'ink')
    x += 27 + name.length * 7.2
    return entry
  })
  return `${entries.join('')}${element('circle', { cx: x, cy: y - 4, r: 4, class: 'floor' })}${text(x + 11, y, 'floor', 'faint')}`
}

interface Bar {
  readonly name: string
  readonly value: number
  readonly label: string
}

const bars = (title: string, entries: readonly Bar[], box: Box): string => {
  const most = Math.max(...entries.map(({ value }) => value))
  return [
    text(box.x - 180, box.y, title, 'head'),
    ...entries.flatMap(({ name, value, label }, index) => {
      const y = box.y + 18 + index * 26
      const ours = name.startsWith(own)
      const length = Math.max(2, (value / most) * (box.width - 60))
      const fill = ours ? (colours[own] ?? '') : (colours[name] ?? '#868e96')
      return [
        text(
          box.x - 8,
          y + 13,
          name.replace('@aws-sdk/client-amplifybackend', 'AWS SDK client'),
          ours ? 'own' : 'ink',
          'end',
        ),
        element('rect', { x: box.x, y, width: length, height: 18, rx: 3, fill }),
        text(box.x + length + 6, y + 13, label, 'small'),
      ]
    }),
  ].join('')
}

const sizes = ({ bundles }: Results, box: Box): string =>
  bars(
    'The whole service, bundled and gzipped',
    bundles.map(({ name, gzipped }) => ({
      name: name.replace(', one operation', ', one op.'),
      value: gzipped,
      label: `${(gzipped / 1024).toFixed(1)} KB`,
    })),
    box,
  )

const starts = ({ coldStarts }: Results, box: Box): string =>
  bars(
    'Its import in a fresh process',
    coldStarts
      .filter(({ how, name }) => how === 'bundled' || (how === 'import' && name.startsWith('@aws-sdk')))
      .map(({ name, milliseconds }) => ({
        name: name.replace(', one operation', ', one op.'),
        value: milliseconds,
        label: `${figure(milliseconds)} ms`,
      })),
    box,
  )
