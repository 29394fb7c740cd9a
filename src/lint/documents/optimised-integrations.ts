import type { Operations } from '../../combinators/operation.js'
import { apiGateway, eks, emr, http } from './own-operations.js'

/** The end of a resource that says how long a task waits: until a job is done, or until its token comes back. */
export type IntegrationPattern = 'sync' | 'sync:2' | 'waitForTaskToken'

const job = ['sync'] as const

const callback = ['waitForTaskToken'] as const

/** One optimised integration of Step Functions, or some of its actions. */
export interface Integrated {
  /** In the resource: `arn:aws:states:::<word>:<action>`. */
  readonly word: string
  /** The service whose requests the parameters are, as `aws-sdk` tasks name it; by default the word. */
  readonly service?: string
  /** Absent where the parameters are requests of a service. */
  readonly operations?: Operations
  /** The operation of the service that the actions call, where it goes by another name. */
  readonly calls?: string
  readonly actions: readonly string[]
  /** The patterns that the integration is called by; none: the task goes on with the response. */
  readonly patterns?: readonly IntegrationPattern[]
  /** Members of the integration beside those of the request. */
  readonly own?: readonly string[]
}

/** The list is as of this month. */
export const listedIn = 'November 2026'

/** Every optimised integration, as the guide of Step Functions lists them. */
export const integrations: readonly Integrated[] = [
  { word: 'lambda', patterns: callback, actions: ['invoke'] },
  { word: 'sqs', patterns: callback, actions: ['sendMessage'] },
  { word: 'sns', patterns: callback, actions: ['publish'] },
  { word: 'dynamodb', actions: ['getItem', 'putItem', 'updateItem', 'deleteItem'] },
  { word: 'states', patterns: [...job, 'sync:2', ...callback], service: 'sfn', actions: ['startExecution'] },
  { word: 'events', patterns: callback, service: 'eventbridge', actions: ['putEvents'] },
  { word: 'batch', patterns: job, actions: ['submitJob'] },
  { word: 'ecs', patterns: [...job, ...callback], actions: ['runTask'] },
  { word: 'glue', patterns: job, actions: ['startJobRun'] },
  { word: 'databrew', patterns: job, actions: ['startJobRun'] },
  {
    word: 'athena',
    patterns: job,
    actions: ['startQueryExecution', 'stopQueryExecution', 'getQueryExecution', 'getQueryResults'],
  },
  {
    word: 'codebuild',
    patterns: job,
    actions: [
      'startBuild',
      'stopBuild',
      'startBuildBatch',
      'stopBuildBatch',
      'retryBuildBatch',
      'deleteBuildBatches',
      'batchDeleteBuilds',
      'batchGetReports',
    ],
  },
  {
    word: 'sagemaker',
    patterns: job,
    actions: [
      'createTrainingJob',
      'createTransformJob',
      'createModel',
      'createEndpoint',
      'createEndpointConfig',
      'createHyperParameterTuningJob',
      'createLabelingJob',
      'createProcessingJob',
      'updateEndpoint',
    ],
  },
  {
    word: 'bedrock',
    patterns: [...job, ...callback],
    service: 'bedrockruntime',
    actions: ['invokeModel'],
    own: ['Input', 'Output'],
  },
  { word: 'bedrock', patterns: [...job, ...callback], actions: ['createModelCustomizationJob'] },
  { word: 'mediaconvert', patterns: job, actions: ['createJob'] },
  {
    word: 'emr-serverless',
    patterns: job,
    service: 'emrserverless',
    actions: [
      'createApplication',
      'startApplication',
      'stopApplication',
      'deleteApplication',
      'startJobRun',
      'cancelJobRun',
    ],
  },
  {
    word: 'emr-containers',
    patterns: job,
    service: 'emrcontainers',
    actions: ['createVirtualCluster', 'deleteVirtualCluster', 'startJobRun'],
  },
  { word: 'elasticmapreduce', patterns: job, service: 'emr', actions: ['createCluster'], calls: 'runJobFlow' },
  { word: 'elasticmapreduce', patterns: job, operations: emr, actions: Object.keys(emr) },
  {
    word: 'eks',
    patterns: [...job, ...callback],
    actions: [
      'createCluster',
      'deleteCluster',
      'createNodegroup',
      'deleteNodegroup',
      'createFargateProfile',
      'deleteFargateProfile',
    ],
  },
  { word: 'eks', patterns: [...job, ...callback], operations: eks, actions: Object.keys(eks) },
  { word: 'http', patterns: callback, operations: http, actions: Object.keys(http) },
  { word: 'apigateway', patterns: callback, operations: apiGateway, actions: Object.keys(apiGateway) },
]
