import type { Page } from '../../service/model.js'
import { objectOf, parseJsonPage, type JsonObject } from '../shared/json-page.js'
import { printEntries, printShape, withoutKeys } from '../shared/print-json.js'

/**
 * A model with its facts only, one on a line: an operation, a shape, a member. What is prose, or says how to find an
 * endpoint, is left out.
 */
export const printFacts = (page: Page): string => {
  const parsed = parseJsonPage(page)
  if (typeof parsed === 'string') return ''
  const { metadata, operations, shapes } = parsed.value
  const print = (object: unknown, keys: readonly string[]): string =>
    JSON.stringify(withoutKeys(only(objectOf(object), keys), proseKeys))
  return [
    '{',
    `"metadata": ${print(metadata, metadataKeys)},`,
    `"operations": {`,
    printEntries(Object.entries(objectOf(operations)).map(([name, one]) => [name, print(one, operationKeys)])),
    '},',
    `"shapes": {`,
    printEntries(Object.entries(objectOf(shapes)).map(([name, shape]) => [name, printShape(shape, proseKeys)])),
    '}',
    '}',
    '',
  ].join('\n')
}

const metadataKeys = ['apiVersion', 'jsonVersion', 'protocol', 'serviceId', 'uid']

const operationKeys = ['name', 'http', 'input', 'output', 'errors']

/** Keys that the reader has no use for, and those that explain something. */
const proseKeys: ReadonlySet<string> = new Set([
  ...['documentation', 'documentationUrl', 'deprecated', 'deprecatedMessage', 'deprecatedSince', 'box', 'synthetic'],
  ...['wrapper', 'flattened', 'xmlNamespace', 'xmlOrder', 'xmlAttribute', 'retryable', 'contextParam', 'queryName'],
])

const only = (object: JsonObject, keys: readonly string[]): JsonObject =>
  Object.fromEntries(keys.flatMap((key) => (key in object ? [[key, object[key]]] : [])))
