import { quote } from '../../text/path.js'
import { meantText, suggest } from '../../text/suggest.js'
import type { ObjectNode } from '../text/syntax-tree.js'
import type { Around } from './carrier.js'
import { entryOf } from './nodes.js'
import { type IntegrationPattern, integrations, listedIn } from './optimised-integrations.js'
import type { Integration } from './task.js'

/** The patterns of tasks of the SDK: the service waits for no job of theirs. */
export const sdkPatterns: readonly IntegrationPattern[] = ['waitForTaskToken']

/** Says that an integration is not called by the pattern that its resource ends in. */
export const sayPattern = (
  integration: Integration,
  patterns: readonly IntegrationPattern[],
  task: ObjectNode,
  around: Around,
): void => {
  const { word, action, pattern, isSdk } = integration
  const resource = entryOf(task, 'Resource')
  // A pattern that is filled in later may be any.
  if (resource === undefined || pattern === '' || pattern.includes('$') || isOneOf(patterns, pattern)) return
  const called = `${isSdk ? 'aws-sdk:' : ''}${word}:${action}`
  const meant = suggest(pattern, patterns)
  const others = patterns.length === 0 ? 'leave it out' : `leave it out, or write .${patterns.join(' or .')}`
  const optimised = isSdk ? optimisedFor(integration) : undefined
  const remedy = optimised === undefined ? others : `write arn:aws:states:::${optimised}`
  const sentence =
    meant === undefined
      ? `${called} is not called by the pattern ${quote(`.${pattern}`)}${isSdk ? '' : ` in the list of ${listedIn}`}: ${remedy}`
      : `there is no pattern ${quote(`.${pattern}`)} of ${called}${meantText(`.${meant}`)}`
  around.say('wrong_integration_pattern', resource.node, [...around.path, 'Resource'], sentence)
}

/** The optimised integration that calls the same by that pattern, if one does. */
const optimisedFor = ({ word, action, pattern }: Integration): string | undefined => {
  const found = integrations.find(
    ({ word: own, service = own, actions, patterns = [] }) =>
      service === word && actions.includes(action) && isOneOf(patterns, pattern),
  )
  return found && `${found.word}:${action}.${pattern}`
}

const isOneOf = (patterns: readonly string[], pattern: string): boolean => patterns.includes(pattern)
