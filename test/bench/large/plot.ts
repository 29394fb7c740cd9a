import { card, dot, width } from '../card.js'
import { growthPlot } from '../growth-plot.js'
import { text } from '../svg.js'
import { duration } from '../table.js'
import { type Cost, type LargeResults, type Stage, stages } from './results.js'

const colours: Readonly<Record<Stage, string>> = { generate: '#f76707', 'type-check': '#228be6', import: '#12b886' }

const colourOf = (name: string): string => stages.flatMap((stage) => (stage === name ? [colours[stage]] : [])).join()

/** Time and memory of each stage over the number of shapes, as one picture. */
export const largePlot = ({ from, points, machine }: LargeResults): string => {
  const over = (pick: (cost: Cost) => number): Parameters<typeof growthPlot>[0]['lines'] =>
    stages.map((name) => ({
      name,
      points: points.map(({ shapes, costs }) => ({ size: shapes, time: pick(costs[name]) })),
    }))
  const box = { y: 128, width: 410, height: 240 }
  return card(430, [
    text(36, 44, 'A large service, cut to fewer and fewer shapes', 'title'),
    text(width - 36, 44, `Node ${machine.node}, ${machine.cpu}`, 'small', 'end'),
    text(36, 66, `${from}; both axes on log scales, the dashed line is linear`, 'faint'),
    ...stages.flatMap((stage, index) => [
      dot(42 + index * 110, 94, colours[stage], 6),
      text(53 + index * 110, 98, stage, 'ink'),
    ]),
    growthPlot(
      { title: 'Processor time', unit: 'shapes', lines: over(({ milliseconds }) => milliseconds) },
      { ...box, x: 90 },
      { colourOf, tickOf: (milliseconds) => duration(milliseconds * 1e6).replace('.0', '') },
    ),
    growthPlot(
      { title: 'Memory', unit: 'shapes', lines: over(({ megabytes }) => megabytes) },
      { ...box, x: 610 },
      { colourOf, tickOf: (megabytes) => `${megabytes} MB` },
    ),
  ])
}
