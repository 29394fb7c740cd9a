/** Whole documents: each says what stands in the .out beside it; UPDATE_GOLDEN writes that. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lintDocument, requestsIn } from '../../../support/documents.js'
import { line } from '../../../support/lint.js'

const folder = join(__dirname, '../../../fixtures/documents')

const said = (file: string): string =>
  lintDocument(readFileSync(join(folder, file), 'utf8'), file)
    .issues.map((issue) => `${line(issue)} ${issue.pointer}\n`)
    .join('')

test.each(readdirSync(folder).filter((file) => !file.endsWith('.out')))('%s says what is wrong', (file) => {
  if (process.env['UPDATE_GOLDEN'] !== undefined) writeFileSync(join(folder, `${file}.out`), said(file))
  expect(said(file)).toBe(readFileSync(join(folder, `${file}.out`), 'utf8'))
})

/** Real documents of others, which are beside the repository and not in it. */
const documents = join(process.cwd(), '../shared/documents')
const real = existsSync(documents)
if (!real) console.warn('skipped: the real documents, as ../shared/documents is not there')

const ifReal = real ? test : test.skip

ifReal('in real documents, the services at hand find the true mistakes and no others', () => {
  const files = readdirSync(documents).filter(
    (file) => /\.(?:json|yaml)$/.test(file) && /^(?:asl|cdk|cfn|sched|ssm)/.test(file),
  )
  expect(files.length).toBeGreaterThan(15)
  const issues = files.flatMap((file) => lintDocument(readFileSync(join(documents, file), 'utf8'), file).issues)
  expect(new Set(issues.map(({ file, start, rule }) => `${file}:${start.line} ${rule}`))).toEqual(
    new Set([
      // A name with `<region>` in it, which whoever deploys it has to fill in: a warning.
      'asl-jsonata.supervisor.json:30 template_placeholder',
      'cdk.custom-aws.template.json:45 missing_member',
      'cdk.custom-aws.template.json:45 unknown_member',
      'cdk.custom-aws.template.json:49 unknown_member',
    ]),
  )
})

ifReal('in real documents, every request is found', () => {
  const count = (file: string): number =>
    requestsIn(readFileSync(join(documents, file), 'utf8'), file).found.reduce(
      (sum, { requests }) => sum + requests.length,
      0,
    )
  expect(count('asl.rds-to-aurora.json')).toBe(8)
  expect(count('ssm.encrypt-rds-snapshot.yaml')).toBe(6)
  expect(count('cdk.custom-aws.template.json')).toBe(5)
  expect(count('cfn-definitionstring.scatter-gather.yaml')).toBe(1)
  expect(count('scheduler-cfn.schedule-to-ssm.yaml')).toBe(1)
})
