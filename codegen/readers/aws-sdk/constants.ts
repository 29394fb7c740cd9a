import { ts } from 'ts-morph'
import { writtenName } from './typescript.js'

/** The value of an expression that nobody runs. */
export type Constant = string | number | readonly Constant[] | ReadonlyMap<string, Constant> | ConstantName

/** Another constant, by its name. */
export interface ConstantName {
  readonly name: string
}

/**
 * The value of an expression that is written out: strings, numbers, arrays, objects, and names, of which `strings` has
 * some. Nothing of the file is run. `undefined` where an expression is none of these.
 *
 *     value = string | number | '-' number | value '|' value | '[' { value } ']' | '{' { key ':' value } '}'
 *           | name | '() =>' value
 */
export const evaluate = (node: ts.Expression, strings: ReadonlyMap<string, string>): Constant | undefined => {
  const again = (inner: ts.Expression): Constant | undefined => evaluate(inner, strings)
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isNumericLiteral(node)) return Number(node.text)
  if (ts.isIdentifier(node)) return strings.get(node.text) ?? { name: node.text }
  if (ts.isArrowFunction(node)) return ts.isBlock(node.body) ? undefined : again(node.body)
  if (ts.isParenthesizedExpression(node)) return again(node.expression)
  if (ts.isPrefixUnaryExpression(node)) {
    const value = again(node.operand)
    return node.operator === ts.SyntaxKind.MinusToken && typeof value === 'number' ? -value : undefined
  }
  if (ts.isBinaryExpression(node)) {
    const [left, right] = [again(node.left), again(node.right)]
    const isOr = node.operatorToken.kind === ts.SyntaxKind.BarToken
    return isOr && typeof left === 'number' && typeof right === 'number' ? left | right : undefined
  }
  if (ts.isArrayLiteralExpression(node)) return whole(node.elements.map(again))
  if (!ts.isObjectLiteralExpression(node)) return undefined
  const entries = node.properties.map((property) => {
    if (!ts.isPropertyAssignment(property)) return undefined
    const { name } = property
    const key = ts.isComputedPropertyName(name) ? again(name.expression) : writtenName(name)
    const value = again(property.initializer)
    return typeof key === 'string' && value !== undefined ? ([key, value] as const) : undefined
  })
  const known = whole(entries)
  return known === undefined ? undefined : new Map(known)
}

/** The list, if none of its items is missing. */
const whole = <A>(items: readonly (A | undefined)[]): readonly A[] | undefined => {
  const known = items.filter((item) => item !== undefined)
  return known.length === items.length ? known : undefined
}
