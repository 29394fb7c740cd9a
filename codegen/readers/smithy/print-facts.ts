import type { Page } from '../../service/model.js'
import { objectOf, parseJsonPage } from '../shared/json-page.js'
import { printEntries, printShape } from '../shared/print-json.js'

/** A model with its facts only, one on a line: a shape, a member. Prose, examples and endpoint rules are left out. */
export const printFacts = (page: Page): string => {
  const parsed = parseJsonPage(page)
  if (typeof parsed === 'string') return ''
  const { smithy, shapes } = parsed.value
  return [
    '{',
    `"smithy": ${JSON.stringify(smithy)},`,
    `"shapes": {`,
    printEntries(Object.entries(objectOf(shapes)).map(([name, shape]) => [name, printShape(shape, proseTraits)])),
    '}',
    '}',
    '',
  ].join('\n')
}

const proseTraits: ReadonlySet<string> = new Set([
  ...['documentation', 'examples', 'externalDocumentation', 'deprecated', 'title', 'unstable', 'recommended'].map(
    (name) => `smithy.api#${name}`,
  ),
  ...['endpointRuleSet', 'endpointTests', 'contextParam', 'staticContextParams'].map((name) => `smithy.rules#${name}`),
  'smithy.waiters#waitable',
])
