import { type Difference, reasons, type Why } from './differences.js'
import type { Held, Outcome } from './outcome.js'

/** The outcomes as a page: a row for each service, why readings differ, and all that is wrong or unexplained. */
export const resultsPage = (outcomes: readonly Outcome[]): string =>
  [
    '# The sweep',
    '',
    `Written by \`npm run sweep\`: ${outcomes.length} services, each generated from its SDK package, compiled with and without`,
    '`exactOptionalPropertyTypes` together with a module that gives every command its checked request, and run: what is',
    'drawn for each operation is taken, and refused at its path where it is then made wrong. Pages of the corpus, where it has',
    'any, are generated, compiled and run alone too. _Lost_ is what the package has and the service does not; _errors_ and',
    '_failures_ are of package and pages. _Pages_ are the differences between the two; in brackets those that none of the',
    'known reasons explains.',
    '',
    row([
      'service',
      'version',
      'protocol',
      'operations',
      'structures',
      'members',
      'problems',
      'lost',
      'errors',
      'failures',
      'pages',
    ]),
    row(['---', '---', '---', ...Array<string>(7).fill('---:'), '---']),
    ...outcomes.map(serviceRow),
    '',
    '## Why readings differ',
    '',
    row(['reason', ...dialectsOf(outcomes)]),
    row(['---', ...dialectsOf(outcomes).map(() => '---:')]),
    ...whys.map((why) => reasonRow(outcomes, why)),
    row([
      '**none of these**',
      ...dialectsOf(outcomes).map((dialect) => `**${countOf(outcomes, dialect, undefined)}**`),
    ]),
    '',
    '## Left unexplained',
    '',
    ...listOr('Nothing.', outcomes.flatMap(unexplainedOf)),
    '',
    '## Wrong',
    '',
    ...listOr('Nothing.', outcomes.flatMap(wrongOf)),
    '',
  ].join('\n')

const whys = Object.keys(reasons) as readonly Why[]

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const serviceRow = (outcome: Outcome): string => {
  const { name, version, protocol, operations, structures, members, problems, lost, comparisons } = outcome
  const { errors, failures } = heldOf(outcome)
  const counts = [operations, structures, members, problems.length, lost.length, errors.length, failures.length]
  const pages = comparisons.map(({ dialect, operations: read, differences }) => {
    const open = differences.filter(({ why }) => why === undefined).length
    return `${dialect} (${read} operations): ${differences.length}${open === 0 ? '' : ` (${open})`}`
  })
  return row([name, version, protocol, ...counts.map(String), pages.length === 0 ? '–' : pages.join('<br>')])
}

const dialectsOf = (outcomes: readonly Outcome[]): readonly string[] =>
  [...new Set(outcomes.flatMap(({ comparisons }) => comparisons.map(({ dialect }) => dialect)))].sort()

const reasonRow = (outcomes: readonly Outcome[], why: Why): string =>
  row([reasons[why], ...dialectsOf(outcomes).map((dialect) => String(countOf(outcomes, dialect, why)))])

const countOf = (outcomes: readonly Outcome[], dialect: string, why: Why | undefined): number =>
  outcomes
    .flatMap(({ comparisons }) => comparisons.filter((comparison) => comparison.dialect === dialect))
    .flatMap(({ differences }) => differences.filter((difference) => difference.why === why)).length

/** Each once, with the dialects that say so. */
const unexplainedOf = ({ name, comparisons }: Outcome): readonly string[] => {
  const dialects = new Map<string, string[]>()
  for (const { dialect, differences } of comparisons) {
    for (const difference of differences.filter(({ why }) => why === undefined)) {
      const sentence = sentenceOf(difference)
      dialects.set(sentence, [...(dialects.get(sentence) ?? []), dialect])
    }
  }
  return [...dialects].map(([sentence, said]) => `${name}: ${sentence} (${said.join(', ')})`)
}

const sentenceOf = ({ where, what }: Difference): string => `\`${where}\` ${what}`

/** The faults of the code generated from the package, and with that from pages. */
const heldOf = ({ errors, failures, comparisons }: Outcome): Held => {
  const ofPages = (kind: keyof Held): readonly string[] =>
    comparisons.flatMap(({ dialect, [kind]: found }) => found.map((sentence) => `${dialect}: ${sentence}`))
  return { errors: [...errors, ...ofPages('errors')], failures: [...failures, ...ofPages('failures')] }
}

/** Whatever is wrong with a service, a sentence each. */
export const wrongOf = (outcome: Outcome): readonly string[] => {
  const { errors, failures } = heldOf(outcome)
  return [...outcome.problems, ...outcome.lost.map((what) => `${what} is lost`), ...errors, ...failures].map(
    (sentence) => `${outcome.name}: ${sentence.split('\n')[0] ?? ''}`,
  )
}

const listOr = (none: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [none] : items.map((item) => `- ${item}`)
