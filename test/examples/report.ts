/** Checks the example requests and responses that stand beside this file: `npm start` prints the report. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Drift, formatIssues } from 'aws-preflight'
import { decodeResponse, validateRequest } from 'aws-preflight/amplifybackend'

/** One line for each example, `✓` or `✗`, and below it what is wrong or has drifted. */
export const report = (folder: string): string =>
  [
    'Requests',
    ...examples(folder, 'requests').map(({ title, operation, value }) => {
      const result = validateRequest(operation, value, { values: 'json' })
      return block(title, result._tag === 'Left' ? formatIssues(result.left) : '')
    }),
    '',
    'Responses',
    ...examples(folder, 'responses').map(({ title, operation, value }) => {
      const drifts: Drift[] = []
      const result = decodeResponse(operation, value, { onDrift: (drift) => drifts.push(drift) })
      const drift = drifts.map(({ code, message }) => `  ~ ${message}  [${code}]`)
      return block(title, [...(result._tag === 'Left' ? [formatIssues(result.left)] : []), ...drift].join('\n'))
    }),
    '',
  ].join('\n')

/** `CreateBackend.good.json` is an example of `CreateBackend`. */
const examples = (folder: string, kind: 'requests' | 'responses') =>
  readdirSync(join(folder, kind))
    .sort()
    .map((file) => ({
      title: file
        .replace(/\.json$/, '')
        .replace('.', ', ')
        .replaceAll('-', ' '),
      operation: file.split('.')[0] ?? file,
      value: JSON.parse(readFileSync(join(folder, kind, file), 'utf8')) as unknown,
    }))

const block = (title: string, below: string): string => {
  const mark = below.includes('✗') ? '✗' : '✓'
  return below === '' ? `${mark} ${title}` : `${mark} ${title}\n${below}`
}

const [, script = ''] = process.argv
if (import.meta.url === pathToFileURL(script).href) process.stdout.write(`\n${report(join(script, '..'))}`)
