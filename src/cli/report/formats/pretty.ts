import { visible } from '../../../text/path.js'
import { codeFrame } from '../code-frame.js'
import type { Format } from '../format.js'
import { wrapped } from '../wrapped.js'
import { summaryText } from '../summary-text.js'

/** For people: each problem with the line that it stands on. */
export const pretty: Format = (style) => ({
  begin: () => '',
  file: ({ file, issues, text, vocabulary }) =>
    issues
      .map((issue) => {
        const { paint, width } = style
        const { rule, severity, message, start } = issue
        const place = paint('strong', `${visible(file)}:${start.line}:${start.column}`)
        const frame = text === '' ? '' : codeFrame(issue, text, vocabulary, style)
        return `${place} ${paint(severity, severity)} ${paint('weak', rule)}\n  ${wrapped(visible(message), 2, width)}\n${frame}\n`
      })
      .join(''),
  end: (summary) => `${summaryText(summary, style.paint)}\n`,
})
