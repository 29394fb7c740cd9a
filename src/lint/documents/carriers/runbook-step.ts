import type { Carrier } from '../carrier.js'
import { entryOf, stringOf, placedTextOf, valueOf } from '../nodes.js'
import { rangeInFile } from '../placed-text.js'

const action = /^aws:(?:executeAwsApi|waitForAwsResourceProperty|assertAwsResourceProperty)$/

/** A step of an SSM Automation runbook: `inputs` are the request, beside the names of its service and its operation. */
export const runbookStep: Carrier = {
  kind: 'runbook-step',
  words: /aws:(?:executeAwsApi|waitForAwsResourceProperty|assertAwsResourceProperty)/,
  find: (object, { text, path }) => {
    const inputs = valueOf(object, 'inputs')
    if (inputs?.kind !== 'object' || !action.test(stringOf(object, 'action') ?? '')) return []
    const [serviceNode, actionNode] = ['Service', 'Api'].map((key) => entryOf(inputs, key)?.node)
    const service = serviceNode && placedTextOf(serviceNode, text)
    const api = actionNode && placedTextOf(actionNode, text)
    if (service === undefined || api === undefined || /[{$]/.test(service.text + api.text)) return []
    return [
      {
        kind: 'runbook-step',
        service: service.text,
        naming: 'boto3',
        action: api.text,
        serviceAt: rangeInFile(service, { start: 0, end: service.text.length }),
        actionAt: rangeInFile(api, { start: 0, end: api.text.length }),
        text,
        root: inputs,
        path: [...path, 'inputs'],
        reading: { spelling: 'api', lenient: ['text'], own: ['Service', 'Api', 'PropertySelector', 'DesiredValues'] },
      },
    ]
  },
}
