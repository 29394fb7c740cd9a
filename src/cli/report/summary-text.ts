import type { Summary } from './format.js'
import type { Paint } from './paint.js'

/** The result of a run, in a line or two. */
export const summaryText = (summary: Summary, paint: Paint): string => {
  const { files, documents, requests, filesWithProblems, errors, warnings, leftAlone, known, omitted, fixed } = summary
  const problems = errors + warnings
  const found =
    problems === 0
      ? files === 0
        ? paint('warning', 'no file was checked')
        : paint('good', `✓ no problems in ${count(files, 'file')}`)
      : paint(
          errors > 0 ? 'error' : 'warning',
          `✗ ${count(problems, 'problem')} (${count(errors, 'error')}, ${count(warnings, 'warning')}) in ` +
            `${filesWithProblems} of ${count(files, 'file')}`,
        )
  const notes = [
    ...(fixed > 0 ? [`${count(fixed, 'problem')} mended`] : []),
    ...(documents > 0 ? [`${count(requests, 'request')} in ${count(documents, 'document')}`] : []),
    ...(omitted > 0 ? [`${count(omitted, 'problem')} not shown: raise --max-problems`] : []),
    ...(known > 0 ? [`${count(known, 'problem')} known to the baseline`] : []),
    ...(leftAlone > 0 ? [`${count(leftAlone, 'file')} left alone: nothing says for which operation`] : []),
  ]
  return [found, ...notes.map((note) => `  ${paint('weak', note)}`)].join('\n')
}

/** `1 file`, `2 files`. */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`
