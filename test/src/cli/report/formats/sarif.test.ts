import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { sarif } from '../../../../../src/cli/report/formats/sarif.js'
import { ruleNames } from '../../../../../src/lint/rules.js'
import { checked, checkedFile, issue } from '../../../../support/lint-issues.js'
import { printReport } from '../../../../support/print-report.js'

/** The OASIS schema, as an npm package carries it. It is of draft 4, and uses nothing of it that later ones read otherwise. */
const { $schema, id, ...schema } = JSON.parse(
  readFileSync(
    require.resolve('@microsoft/jest-sarif').replace(/index\.js$/, 'schemas/sarif-2.1.0-rtm.5.json'),
    'utf8',
  ),
) as Readonly<Record<string, unknown>>
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema)

const everyRule = ruleNames.map((rule) => issue({ rule, severity: 'warning', pointer: '' }))

test.each([
  { name: 'some problems', files: checked },
  { name: 'no files', files: [] },
  { name: 'a problem of each rule', files: [checkedFile('/abs/olute.json', everyRule)] },
  { name: 'a name of all signs', files: [checkedFile('../a%#?:\u0000\ud800.json', [issue()])] },
])('a report of $name is SARIF 2.1.0', ({ files }) => {
  expect($schema).toMatch(/draft-04/)
  expect(id).toMatch(/2\.1\.0/)
  validate(JSON.parse(printReport(sarif, files)))
  expect(validate.errors).toBeNull()
})

it('would not be with a member too many', () => {
  expect(validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x', color: 'red' } } }] })).toBe(false)
})

it('says where, by a reference that is relative to the folder', () => {
  const { runs } = JSON.parse(printReport(sarif)) as {
    readonly runs: readonly { readonly results: readonly object[] }[]
  }
  expect(runs[0]?.results[0]).toMatchObject({
    ruleId: 'unknown_member',
    ruleIndex: ruleNames.indexOf('unknown_member'),
    level: 'error',
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'a%20b/%C3%A4.json' },
          region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 8 },
        },
        logicalLocations: [{ fullyQualifiedName: '/Appid' }],
      },
    ],
  })
})

it('links each rule to its guide, as soon as the repository has an address', () => {
  const rulesOf = (homepage?: string): readonly object[] => {
    const { runs } = JSON.parse(printReport(sarif, checked, { homepage })) as {
      readonly runs: readonly { readonly tool: { readonly driver: { readonly rules: readonly object[] } } }[]
    }
    return runs[0]?.tool.driver.rules ?? []
  }
  expect(rulesOf().filter((rule) => 'helpUri' in rule)).toEqual([])
  const helpUri = 'https://example.com/them/it/blob/main/src/lint/README.md'
  expect(rulesOf('https://example.com/them/it')).toHaveLength(ruleNames.length)
  for (const rule of rulesOf('https://example.com/them/it')) expect(rule).toMatchObject({ helpUri })
})
