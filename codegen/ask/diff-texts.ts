import type { Change, ChangeKind } from './diff.js'

/** The ways in which a diff is written. */
export const diffFormats = ['text', 'markdown', 'json'] as const

export type DiffFormat = (typeof diffFormats)[number]

/** The changes of a service as a text that ends with a line end. */
export const printDiff = (service: string, changes: readonly Change[], format: DiffFormat): string => {
  switch (format) {
    case 'text':
      return printText(service, changes)
    case 'markdown':
      return printMarkdown(service, changes)
    case 'json':
      return `${JSON.stringify({ service, summary: countsOf(changes), next: nextVersion(changes), changes }, undefined, 2)}\n`
  }
}

/** `+1 operation, +2 members, 0 breaking; the next version is a minor one`, or that nothing changed. */
export const summaryOfDiff = (changes: readonly Change[]): string => {
  if (changes.length === 0) return 'nothing changed'
  const { breaking, ...counts } = countsOf(changes)
  const parts = Object.entries(counts).flatMap(([what, { added, removed }]) => [
    ...(added === 0 ? [] : [`+${added} ${noun(what, added)}`]),
    ...(removed === 0 ? [] : [`−${removed} ${noun(what, removed)}`]),
  ])
  const others = changes.filter(({ kind }) => !countedKinds.includes(kind)).length
  const more = others === 0 ? [] : [`${others} ${others === 1 ? 'other change' : 'other changes'}`]
  return `${[...parts, ...more, `${breaking} breaking`].join(', ')}; the next version is a ${nextVersion(changes) ?? 'patch'} one`
}

/** The step that semantic versioning asks of a package that follows the reference; `undefined` where nothing changed. */
export const nextVersion = (changes: readonly Change[]): 'major' | 'minor' | undefined =>
  changes.some(({ breaks }) => breaks !== undefined) ? 'major' : changes.length > 0 ? 'minor' : undefined

interface Count {
  readonly added: number
  readonly removed: number
}

const countedKinds: readonly ChangeKind[] = ['added', 'removed', 'literals added', 'literals removed']

const countsOf = (changes: readonly Change[]) => {
  const count = (side: (change: Change) => boolean, added: ChangeKind, removed: ChangeKind): Count => ({
    added: changes.filter((change) => side(change) && change.kind === added).length,
    removed: changes.filter((change) => side(change) && change.kind === removed).length,
  })
  const isMember = ({ side }: Change): boolean => side === 'request' || side === 'response'
  return {
    operation: count(({ side }) => side === 'operation', 'added', 'removed'),
    member: count(isMember, 'added', 'removed'),
    'set of literals': count(isMember, 'literals added', 'literals removed'),
    error: count(({ side }) => side === 'errors', 'added', 'removed'),
    breaking: changes.filter(({ breaks }) => breaks !== undefined).length,
  }
}

const noun = (what: string, count: number): string =>
  count === 1 ? what : what === 'set of literals' ? 'sets of literals' : `${what}s`

/** The changes of each operation, those that are new first, then the updated, then those that are gone. */
const byOperation = (changes: readonly Change[]) => {
  const operations = new Map<string, Change[]>()
  for (const change of changes) operations.set(change.operation, [...(operations.get(change.operation) ?? []), change])
  const kindOf = ([first]: readonly Change[]): 'new' | 'updated' | 'gone' =>
    first?.side !== 'operation' ? 'updated' : first.kind === 'added' ? 'new' : 'gone'
  const all = [...operations].map(([name, found]) => ({ name, found, kind: kindOf(found) }))
  const order = ['new', 'updated', 'gone'] as const
  return order.flatMap((wanted) => all.filter(({ kind }) => kind === wanted))
}

/** `1 new 2 updated api methods`, as the change logs have it. */
const titleOf = (changes: readonly Change[]): string => {
  const counts = byOperation(changes).map(({ kind }) => kind)
  const parts = (['new', 'updated', 'gone'] as const).flatMap((kind) => {
    const count = counts.filter((found) => found === kind).length
    return count === 0 ? [] : [`${count} ${kind}`]
  })
  return parts.length === 0 ? 'no changes' : `${parts.join(' ')} api methods`
}

const sides = ['request', 'response', 'errors'] as const

const signs: Readonly<Record<ChangeKind, string>> = {
  added: '+',
  removed: '−',
  required: '*',
  optional: '*',
  retyped: '*',
  'literals added': '+',
  'literals removed': '−',
  limits: '*',
}

const lineOf = ({ path, kind, detail, breaks }: Change): string =>
  `${signs[kind]} ${path === '' ? '(itself)' : path}: ${detail}${breaks === undefined ? '' : ` [breaks ${breaks}]`}`

const printText = (service: string, changes: readonly Change[]): string => {
  const lines = byOperation(changes).flatMap(({ name, found, kind }) => [
    '',
    `${name} (${kind})${kind === 'gone' ? ' [breaks callers]' : ''}`,
    ...sides.flatMap((side) => {
      const here = found.filter((change) => change.side === side)
      return here.length === 0 ? [] : [`  Changes (${side})`, ...here.map((change) => `    ${lineOf(change)}`)]
    }),
  ])
  return [`${service} - ${titleOf(changes)}`, summaryOfDiff(changes), ...lines, ''].join('\n')
}

const printMarkdown = (service: string, changes: readonly Change[]): string => {
  const lines = byOperation(changes).flatMap(({ name, found, kind }) => [
    '',
    `### ${name} (${kind})`,
    '',
    ...(kind === 'gone' ? ['- **breaks callers**'] : []),
    ...found
      .filter(({ side }) => side !== 'operation')
      .map(
        ({ side, path, detail, breaks }) =>
          `- ${side} ${code(path === '' ? '(itself)' : path)}: ${escaped(detail)}${breaks === undefined ? '' : ` **breaks ${breaks}**`}`,
      ),
  ])
  return [`## ${service}: ${titleOf(changes)}`, '', summaryOfDiff(changes), ...lines, '']
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
}

const code = (text: string): string => `\`${text.replaceAll('`', "'")}\``

const escaped = (text: string): string => text.replace(/[\\`*_<>[\]|]/g, '\\$&')
