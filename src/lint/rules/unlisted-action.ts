import { rule } from '../rule.js'

/** An action that no integration is known to have: it may be newer than the list of them. */
export const unlistedAction = rule({
  code: 'unlisted_action',
  severity: 'warning',
  meaning: 'A task calls an action of an integration that is not in the list of them, and is not checked.',
  mend: 'Call it as arn:aws:states:::aws-sdk:<service>:<action>, unless the integration is newer than the list.',
  wrong: 'Type: Task\nResource: arn:aws:states:::sqs:listQueues\nParameters: { QueueNamePrefix: orders }',
  right: 'Type: Task\nResource: arn:aws:states:::aws-sdk:sqs:listQueues\nParameters: { QueueNamePrefix: orders }',
})
