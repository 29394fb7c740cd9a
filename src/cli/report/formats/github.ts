import { visible } from '../../../text/path.js'
import type { Format } from '../format.js'

/** Workflow commands of GitHub Actions: each problem becomes a note at its line of the change. */
export const github: Format = () => ({
  begin: () => '',
  file: ({ file, issues }) =>
    issues
      .map(({ severity, rule, message, start, end }) => {
        // GitHub takes columns only where a note stays on one line.
        const columns = start.line === end.line ? `,col=${start.column},endColumn=${end.column}` : ''
        const place = `file=${property(file)},line=${start.line},endLine=${end.line}${columns}`
        return `::${severity} ${place},title=${property(rule)}::${data(message)}\n`
      })
      .join(''),
  end: () => '',
})

/** Nothing that ends a command, as the runner reads it: a line's end is visible. */
const data = (text: string): string => visible(text).replaceAll('%', '%25')

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
