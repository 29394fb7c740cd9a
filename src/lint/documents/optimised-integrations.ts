import type { Operations } from '../../combinators/operation.js'
import { apiGateway, eks, emr, http } from './own-operations.js'

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
  /** Members of the integration beside those of the request. */
  readonly own?: readonly string[]
}

/** The list is as of this month. */
export const listedIn = 'November 2026'

/** Every optimised integration, as the guide of Step Functions lists them. */
export const integrations: readonly Integrated[] = [
  { word: 'lambda', actions: ['invoke'] },
  { word: 'sqs', actions: ['sendMessage'] },
  { word: 'sns', actions: ['publish'] },
  { word: 'dynamodb', actions: ['getItem', 'putItem', 'updateItem', 'deleteItem'] },
  { word: 'states', service: 'sfn', actions: ['startExecution'] },
  { word: 'events', service: 'eventbridge', actions: ['putEvents'] },
  { word: 'batch', actions: ['submitJob'] },
  { word: 'ecs', actions: ['runTask'] },
  { word: 'glue', actions: ['startJobRun'] },
  { word: 'databrew', actions: ['startJobRun'] },
  {
    word: 'athena',
    actions: ['startQueryExecution', 'stopQueryExecution', 'getQueryExecution', 'getQueryResults'],
  },
  {
    word: 'codebuild',
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
  { word: 'bedrock', service: 'bedrockruntime', actions: ['invokeModel'], own: ['Input', 'Output'] },
  { word: 'bedrock', actions: ['createModelCustomizationJob'] },
  { word: 'mediaconvert', actions: ['createJob'] },
  {
    word: 'emr-serverless',
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
    service: 'emrcontainers',
    actions: ['createVirtualCluster', 'deleteVirtualCluster', 'startJobRun'],
  },
  { word: 'elasticmapreduce', service: 'emr', actions: ['createCluster'], calls: 'runJobFlow' },
  { word: 'elasticmapreduce', operations: emr, actions: Object.keys(emr) },
  {
    word: 'eks',
    actions: [
      'createCluster',
      'deleteCluster',
      'createNodegroup',
      'deleteNodegroup',
      'createFargateProfile',
      'deleteFargateProfile',
    ],
  },
  { word: 'eks', operations: eks, actions: Object.keys(eks) },
  { word: 'http', operations: http, actions: Object.keys(http) },
  { word: 'apigateway', operations: apiGateway, actions: Object.keys(apiGateway) },
]
