import type { Page } from './page.js'

/**
 * The constraints of requests that no model says anything of, as AWS documents them: facts of the API references of
 * Amazon SQS and Amazon S3, and of the S3 user guide. A user's page goes before these, and these before every model.
 */
const known: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  s3: {
    'BucketLifecycleConfiguration.Rules': { max: 1000 },
    'CORSConfiguration.CORSRules': { max: 100 },
    'CopyObjectRequest.Key': { min: 1, max: 1024 },
    'CreateBucketRequest.Bucket': { min: 3, max: 63, pattern: '[a-z0-9][a-z0-9.-]*[a-z0-9]' },
    'CreateMultipartUploadRequest.Key': { min: 1, max: 1024 },
    'Delete.Objects': { max: 1000 },
    'PutObjectRequest.Key': { min: 1, max: 1024 },
    'Tag.Key': { min: 1, max: 128 },
    'Tag.Value': { max: 256 },
    'UploadPartCopyRequest.PartNumber': { min: 1, max: 10000 },
    'UploadPartRequest.PartNumber': { min: 1, max: 10000 },
  },
  sqs: {
    'ChangeMessageVisibilityBatchRequest.Entries': { min: 1, max: 10 },
    'ChangeMessageVisibilityBatchRequestEntry.VisibilityTimeout': { min: 0, max: 43200 },
    'ChangeMessageVisibilityRequest.VisibilityTimeout': { min: 0, max: 43200 },
    'CreateQueueRequest.QueueName': { min: 1, max: 80, pattern: '[a-zA-Z0-9_-]+(\\.fifo)?' },
    'DeleteMessageBatchRequest.Entries': { min: 1, max: 10 },
    'ListDeadLetterSourceQueuesRequest.MaxResults': { min: 1, max: 1000 },
    'ListQueuesRequest.MaxResults': { min: 1, max: 1000 },
    'ReceiveMessageRequest.MaxNumberOfMessages': { min: 1, max: 10 },
    'ReceiveMessageRequest.VisibilityTimeout': { min: 0, max: 43200 },
    'ReceiveMessageRequest.WaitTimeSeconds': { min: 0, max: 20 },
    'SendMessageBatchRequest.Entries': { min: 1, max: 10 },
    'SendMessageBatchRequestEntry.DelaySeconds': { min: 0, max: 900 },
    'SendMessageRequest.DelaySeconds': { min: 0, max: 900 },
  },
}

const pageName = "aws-preflight's constraints"

/** Whether a page is one that comes with the generator: nobody named it, and where it does not fit nobody can mend it. */
export const isOwn = ({ name }: Pick<Page, 'name'>): boolean => name === pageName

/** The page of what is known of a service beside every model, if there is something; one constraint a line. */
export const ownConstraints = (service: string): readonly Page[] => {
  const entries = Object.hasOwn(known, service) ? Object.entries(known[service] ?? {}) : []
  if (entries.length === 0) return []
  const lines = entries.map(([name, limits]) => `${JSON.stringify(name)}: ${JSON.stringify(limits)}`)
  return [{ name: pageName, text: `{\n${lines.join(',\n')}\n}\n`, dialect: 'constraints' }]
}
