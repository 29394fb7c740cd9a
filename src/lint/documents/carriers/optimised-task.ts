import { quote } from '../../../text/path.js'
import { meantText, suggest } from '../../../text/suggest.js'
import type { Around, Carrier, FoundRequest, WayOfWriting } from '../carrier.js'
import { sayPattern } from '../integration-pattern.js'
import { entryOf, valueOf } from '../nodes.js'
import { type Integrated, integrations, listedIn } from '../optimised-integrations.js'
import { callOf, type Integration, integrationOf, isTask, sayLanguage } from '../task.js'
import { requestOf } from '../task-request.js'
import type { ObjectNode } from '../../text/syntax-tree.js'

/** `arn:aws:states:::<word>:<action>`: the optimised integrations of Step Functions, with names of their own for services. */
export const optimisedTask: Carrier = {
  kind: 'optimised-task',
  words: /:states:/,
  find: (object, around) => {
    if (!isTask(object)) return []
    const integration = integrationOf(valueOf(object, 'Resource'), around.text)
    return integration === undefined || integration.isSdk ? [] : requestIn(object, integration, around)
  },
}

const requestIn = (object: ObjectNode, integration: Integration, around: Around): readonly FoundRequest[] => {
  const { word, action } = integration
  const known = integrations.filter((one) => one.word === word)
  const found = known.find(({ actions }) => actions.includes(action))
  if (found === undefined) {
    sayUnknown(known, object, integration, around)
    return []
  }
  const { service = word, calls = action, operations, own = [], patterns = [] } = found
  sayPattern(integration, patterns, object, around)
  const called = { ...integration, service, action: calls, naming: 'step functions' } as const
  const request = requestOf('optimised-task', called, callOf(object, around), { ...reading, own }, object, around)
  return [operations === undefined ? request : { ...request, operations }]
}

const reading: WayOfWriting = { spelling: 'either', lenient: ['object', 'text'], plainAttributes: true }

/** Says that there is no such integration, or that it has no such action. One that is not listed may be newer than the list. */
const sayUnknown = (
  known: readonly Integrated[],
  object: ObjectNode,
  { word, action, isPlain }: Integration,
  around: Around,
): void => {
  const resource = entryOf(object, 'Resource')
  // An activity has a region and an account.
  if (resource === undefined || !isPlain) return
  const actions = known.flatMap((one) => one.actions)
  const isWord = actions.length > 0
  const suggestion = isWord
    ? suggest(action, actions)
    : suggest(
        word,
        integrations.map((one) => one.word),
      )
  const what = isWord
    ? `the integration ${quote(word)} has no action ${quote(action)}`
    : `there is no integration ${quote(word)}`
  const listed = isWord ? `, but ${actions.join(', ')}` : ''
  const sentence =
    suggestion === undefined
      ? `${what} in the list of ${listedIn}${listed}: every other action is called as aws-sdk:<service>:<action>`
      : `${what}${meantText(suggestion)}`
  const rule = suggestion === undefined ? 'unlisted_action' : isWord ? 'unknown_operation' : 'unknown_service'
  around.say(rule, resource.node, [...around.path, 'Resource'], sentence, suggestion)
}

/** The objects that a distributed map reads its items from, or writes its results to. */
export const mapResource: Carrier = {
  kind: 'map-resource',
  words: /:states:/,
  find: (object, around) => {
    const key = around.path.at(-1)
    if (key !== 'ItemReader' && key !== 'ResultWriter') return []
    const integration = integrationOf(valueOf(object, 'Resource'), around.text)
    if (integration?.word !== 's3' || integration.isSdk) return []
    const call = callOf(object, around)
    sayLanguage(call, around)
    // A writer names the prefix of many objects in place of the key of one.
    const writer = key === 'ResultWriter' ? { own: ['Prefix'], given: ['Key'] } : {}
    const called = { ...integration, naming: 'step functions' } as const
    return call.parameters === undefined
      ? []
      : [requestOf('map-resource', called, call, { ...reading, ...writer }, object, around)]
  },
}
