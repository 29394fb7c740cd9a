import { visible } from '../../../text/path.js'
import type { Format } from '../format.js'
import { wrapped } from '../wrapped.js'
import { summaryText } from '../summary-text.js'

/** For people who want it short: a line for each problem, below the name of its file. */
export const stylish: Format = ({ paint, width }) => ({
  begin: () => '',
  file: ({ file, issues }) => {
    const places = issues.map(({ start }) => `${start.line}:${start.column}`)
    const widest = places.reduce((most, { length }) => Math.max(most, length), 0)
    const lines = issues.map(({ severity, message, rule }, index) => {
      const place = paint('weak', (places[index] ?? '').padStart(widest))
      const text = wrapped(visible(message), widest + 13, width)
      return `  ${place}  ${paint(severity, severity.padEnd(7))}  ${text}  ${paint('weak', rule)}\n`
    })
    return lines.length === 0 ? '' : `${paint('strong', visible(file))}\n${lines.join('')}\n`
  },
  end: (summary) => `${summaryText(summary, paint)}\n`,
})
