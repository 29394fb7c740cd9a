import type { Carrier, WayOfWriting } from '../carrier.js'
import { sayPattern, sdkPatterns } from '../integration-pattern.js'
import { valueOf } from '../nodes.js'
import { callOf, integrationOf, isTask, sayLanguage, sayToken } from '../task.js'
import { requestOf } from '../task-request.js'

/** `arn:aws:states:::aws-sdk:<service>:<action>`: the parameters are the request, spelt as in the SDK for Java. */
export const sdkTask: Carrier = {
  kind: 'task',
  words: /:states:|"?Type\\*"?\s*:\s*\\*["']?Task/,
  find: (object, around) => {
    if (!isTask(object)) return []
    const call = callOf(object, around)
    // The language is every task's, whatever it calls.
    sayLanguage(call, around)
    const integration = integrationOf(valueOf(object, 'Resource'), around.text)
    if (integration === undefined) return []
    sayToken(integration, call, object, around)
    if (!integration.isSdk) return []
    sayPattern(integration, sdkPatterns, object, around)
    return [requestOf('task', { ...integration, naming: 'step functions' }, call, reading, object, around)]
  },
}

const reading: WayOfWriting = { spelling: 'java', lenient: ['object', 'text'] }
