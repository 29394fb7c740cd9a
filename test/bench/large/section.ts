import { withSection } from '../../support/readme.js'
import { duration, figure } from '../table.js'
import { type Cost, type LargeResults, type OneOperation, stages } from './results.js'

/** The page with these results in the place of the last ones. */
export const withLarge = (page: string, results: LargeResults): string => withSection(page, 'large', largeText(results))

/** The table of the cuts, and a sentence for each operation that was taken alone. */
export const largeText = ({ from, points, oneOperation }: LargeResults): string => {
  const row = (name: string, cells: readonly string[]): string => `| ${[name, ...cells].join(' | ')} |`
  return [
    row(
      from,
      points.map(({ shapes }) => `${shapes.toLocaleString('en')} shapes`),
    ),
    row(
      '---',
      points.map(() => '---:'),
    ),
    row(
      'operations',
      points.map(({ operations }) => `${operations}`),
    ),
    ...stages.map((stage) =>
      row(
        stage,
        points.map(({ costs }) => costText(costs[stage])),
      ),
    ),
    '',
    oneOperation.map(sentence).join(' '),
  ].join('\n')
}

const costText = ({ milliseconds, megabytes }: Cost): string =>
  `${duration(milliseconds * 1e6)}, ${megabytes.toFixed(0)} MB`

const sentence = ({ service, operation, bundles: { runtime, one, whole }, imports }: OneOperation): string =>
  `\`${operation}\` of ${service}, bundled and gzipped, is ${kilobytes(one.gzipped)} KB with all that checks it; the whole ` +
  `service is ${kilobytes(whole.gzipped)} KB, and what no operation is without ${kilobytes(runtime.gzipped)} KB. Without a ` +
  `bundler, a folder generated for it alone is imported in ${figure(imports.one.milliseconds)} ms, that of the whole ` +
  `service in ${figure(imports.whole.milliseconds)} ms.`

const kilobytes = (bytes: number): string => figure(bytes / 1024)
