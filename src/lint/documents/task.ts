import type { Path } from '../../text/path.js'
import { type Entry, type Node, type ObjectNode, type Range, targetOf } from '../text/syntax-tree.js'
import type { Around } from './carrier.js'
import { entryOf, intrinsicOf, stringOf, placedTextOf, valueOf } from './nodes.js'
import type { PlacedText } from './placed-text.js'

/** The language in which a state finds out values. */
export type QueryLanguage = 'JSONPath' | 'JSONata'

/** An integration of Step Functions that a `Resource` names: `arn:aws:states:::<word>:<action>`. */
export interface Integration {
  /** Of a task of the SDK: the service; else the integration's own word. */
  readonly word: string
  readonly action: string
  /** `sync`, `sync:2`, `waitForTaskToken` */
  readonly pattern: string
  readonly isSdk: boolean
  /** Whether it is nobody's own: the resource names no region and no account. */
  readonly isPlain: boolean
  /** Ranges of the resource's text. */
  readonly wordAt: Range
  readonly actionAt: Range
  readonly resource: PlacedText
}

const arn = /^arn:[^:]*:states:([^:]*:[^:]*):(aws-sdk:)?([^:]+):([^:.]+)(?:[.](.+))?$/

/** The integration that a node names; `undefined` where it names none, or only says later which. */
export const integrationOf = (node: Node | undefined, outer: PlacedText): Integration | undefined => {
  const resource = node && placedTextOf(node, outer)
  if (resource === undefined) return undefined
  // `${AWS::Partition}` has colons of its own.
  const [, owner, sdk, word = '', action = '', pattern = ''] =
    arn.exec(resource.text.replace(/\$\{[^{}]*\}/g, (hole) => '$'.repeat(hole.length))) ?? []
  if (action === '' || word.includes('$') || action.includes('$')) return undefined
  const actionStart = resource.text.length - (pattern === '' ? 0 : pattern.length + 1) - action.length
  return {
    word,
    action,
    pattern,
    isSdk: sdk !== undefined,
    isPlain: owner === ':',
    wordAt: { start: actionStart - 1 - word.length, end: actionStart - 1 },
    actionAt: { start: actionStart, end: actionStart + action.length },
    resource,
  }
}

/** A state, or a part of one, that calls an integration. */
export interface Call {
  readonly language: QueryLanguage
  /** `Parameters` or `Arguments`; absent where the state's input is the request. */
  readonly parameters: Entry | undefined
}

/** How an object that has a `Resource` gives its parameters, and in which language. */
export const callOf = (object: ObjectNode, { outer }: Around): Call => {
  const declared = [object, ...outer.toReversed()].flatMap((around) => stringOf(around, 'QueryLanguage') ?? [])[0]
  const isWhole = outer.some((around) => entryOf(around, 'StartAt') !== undefined)
  const parameters = entryOf(object, 'Parameters')
  const given = entryOf(object, 'Arguments') ?? parameters
  const language =
    declared === 'JSONata' || (declared === undefined && !isWhole && given?.key === 'Arguments')
      ? 'JSONata'
      : 'JSONPath'
  return { language, parameters: given }
}

/** Says what is wrong with the language of a call's parameters, whatever service they are for. */
export const sayLanguage = ({ language, parameters }: Call, around: Around): void => {
  if (parameters === undefined) return
  const { key, at, node } = parameters
  const own = key === 'Arguments' ? 'JSONata' : 'JSONPath'
  const path = [...around.path, key]
  if (own !== language) {
    const other = own === 'JSONata' ? 'Parameters' : 'Arguments'
    const sentence = `${key} is ${own}'s, and the query language here is ${language}: write ${other}, or "QueryLanguage": "${own}"`
    around.say('wrong_query_language', at, path, sentence)
  }
  look(node, path)

  function look(node: Node, path: Path): void {
    const target = targetOf(node)
    if (node.kind === 'alias' || target.opaque) return
    if (target.kind === 'array') for (const [index, item] of target.items.entries()) look(item, [...path, index])
    if (target.kind === 'scalar' && own === 'JSONPath' && isJsonata(target.value)) {
      const sentence =
        'a value in {% %} is JSONata, and the query language here is JSONPath: write a path under a key that ends in .$'
      around.say('wrong_query_language', target, path, sentence)
    }
    if (target.kind !== 'object' || intrinsicOf(target) !== undefined) return
    for (const entry of target.entries) {
      if (entry.key.endsWith('.$')) lookAtPath(entry, target, [...path, entry.key])
      else look(entry.node, [...path, entry.key])
    }
  }

  function lookAtPath({ key, at, node }: Entry, object: ObjectNode, path: Path): void {
    const name = key.slice(0, -2)
    if (own === 'JSONata') {
      const sentence = `a key that ends in .$ is JSONPath's, and the query language here is JSONata: write ${name}, and its value as {% … %}`
      around.say('wrong_query_language', at, path, sentence)
      return
    }
    if (entryOf(object, name) !== undefined)
      around.say('duplicate_member', at, path, `${name} stands here twice, with .$ and without: take one of them out`)
    const target = targetOf(node)
    if (target.opaque || intrinsicOf(target) !== undefined || isPath(target.value)) return
    const sentence = `the value of a key that ends in .$ begins with $ or States.: write such a path, or take the .$ off ${name}.$`
    around.say('dynamic_value', target, path, sentence)
  }
}

/** Whether a value is an expression of JSONata. */
export const isJsonata = (value: unknown): boolean => typeof value === 'string' && /^\s*\{%[^]*%\}\s*$/.test(value)

const isPath = (value: unknown): boolean => typeof value === 'string' && /^\s*(?:\$|States\.|\{\{)/.test(value)

/** Says that a task which waits for its token gives it to nobody. */
export const sayToken = ({ pattern }: Integration, { parameters }: Call, task: ObjectNode, around: Around): void => {
  const resource = entryOf(task, 'Resource')
  if (pattern !== 'waitForTaskToken' || parameters === undefined || resource === undefined) return
  if (mayHoldToken(parameters.node, around.text)) return
  const sentence =
    'this task waits for a token that it gives to nobody: put $$.Task.Token, in JSONata $states.context.Task.Token, into its parameters'
  around.say('missing_task_token', resource.node, [...around.path, 'Resource'], sentence)
}

const token = /Task\.Token|^\s*\$\$(?:\.Task)?\s*$|\$states(?:\.context(?:\.Task)?)?(?![.\w])/

/** Whether the token stands somewhere in a value, or may: nobody knows what a template fills in. */
const mayHoldToken = (node: Node, text: PlacedText): boolean => {
  if (node.kind === 'alias') return true
  if (intrinsicOf(node) !== undefined) return token.test(placedTextOf(node, text)?.text ?? '')
  switch (node.kind) {
    case 'object':
      return [...node.entries, ...node.merged].some((entry) => mayHoldToken(entry.node, text))
    case 'array':
      return node.items.some((item) => mayHoldToken(item, text))
    case 'scalar':
      return node.opaque === true || (typeof node.value === 'string' && token.test(node.value))
  }
}

/** Whether an object is a state that does work. */
export const isTask = (object: ObjectNode): boolean =>
  stringOf(object, 'Type') === 'Task' && valueOf(object, 'Resource') !== undefined
