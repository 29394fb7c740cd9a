import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Reader } from '../../../codegen/model.js'
import { apiChanges } from '../../../codegen/readers/api-changes.js'
import { boto3Rst } from '../../../codegen/readers/boto3-rst.js'
import { strip } from '../../../codegen/strip.js'
import { pathsOf } from '../../support/operations.js'
import { factsOf, pagesIn, problemsOf, references } from '../../support/pages.js'

const corpora: readonly (readonly [folder: string, reader: Reader])[] = [
  ['boto3-rst', boto3Rst],
  ['api-changes', apiChanges],
]

/** The Problems that the pages are to blame for: boto3 does not print the events that go in. */
const explained: Readonly<Record<string, readonly string[]>> = {
  'polly-all-new.txt': ['272: The page does not say what start_speech_synthesis_stream.ActionStream holds.'],
}

for (const [folder, reader] of corpora) {
  const path = join(references, 'corpus', folder)
  const shared = existsSync(path)
  ;(shared ? describe : describe.skip)(`${folder} corpus${shared ? '' : ' (skipped: ../shared is absent)'}`, () => {
    const pages = shared ? pagesIn(path) : []
    const readings = pages.map((page) => reader.read(page))

    afterAll(() => {
      const rows = readings.map((reading) => [
        reading.page.name.padEnd(34),
        ...[
          reading.operations.length,
          pathsOf(reading.operations, 'request').length,
          pathsOf(reading.operations, 'response').length,
          reading.problems.length,
        ].map((number) => String(number).padStart(10)),
      ])
      const title = [
        folder.padEnd(34),
        ...['operations', 'request', 'response', 'problems'].map((text) => text.padStart(10)),
      ]
      process.stdout.write(`${[title, ...rows].map((row) => row.join(' ')).join('\n')}\n`)
    })

    test.each(readings.map((reading) => [reading.page.name, reading] as const))('%s', (name, reading) => {
      expect(reader.recognizes(reading.page)).toBe(true)
      expect(problemsOf(reading)).toEqual(explained[name] ?? [])
      expect(
        reading.operations.filter(({ request, response }) => request === undefined || response === undefined),
      ).toEqual([])
      const again = reader.read(strip(reading))
      expect(JSON.stringify(factsOf(again)) === JSON.stringify(factsOf(reading))).toBe(true)
    })

    test('no other dialect is taken for this one', () => {
      const others = ['boto3-rst', 'api-changes', 'arv-current', 'mypy-boto3'].filter((other) => other !== folder)
      const taken = others.flatMap((other) => pagesIn(join(references, 'corpus', other)).filter(reader.recognizes))
      expect(taken.map(({ name }) => name)).toEqual([])
    })
  })
}
