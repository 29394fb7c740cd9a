/** One optimised integration of Step Functions, or some of its actions. */
export interface Integrated {
  /** In the resource: `arn:aws:states:::<word>:<action>`. */
  readonly word: string
  /** The service whose requests the parameters are, as `aws-sdk` tasks name it; absent where they have a shape of their own. */
  readonly service?: string
  readonly actions: readonly string[]
  /** Members of the integration beside those of the request. */
  readonly own?: readonly string[]
}

/** Every optimised integration, as the guide of Step Functions lists them. */
export const integrations: readonly Integrated[] = [
  { word: 'lambda', service: 'lambda', actions: ['invoke'] },
  { word: 'sqs', service: 'sqs', actions: ['sendMessage'] },
  { word: 'sns', service: 'sns', actions: ['publish'] },
  { word: 'dynamodb', service: 'dynamodb', actions: ['getItem', 'putItem', 'updateItem', 'deleteItem'] },
  { word: 'states', service: 'sfn', actions: ['startExecution'] },
  { word: 'events', service: 'eventbridge', actions: ['putEvents'] },
  { word: 'batch', service: 'batch', actions: ['submitJob'] },
  { word: 'ecs', service: 'ecs', actions: ['runTask'] },
  { word: 'glue', service: 'glue', actions: ['startJobRun'] },
  { word: 'databrew', service: 'databrew', actions: ['startJobRun'] },
  {
    word: 'athena',
    service: 'athena',
    actions: ['startQueryExecution', 'stopQueryExecution', 'getQueryExecution', 'getQueryResults'],
  },
  {
    word: 'codebuild',
    service: 'codebuild',
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
    service: 'sagemaker',
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
  { word: 'bedrock', service: 'bedrock', actions: ['createModelCustomizationJob'] },
  { word: 'mediaconvert', service: 'mediaconvert', actions: ['createJob'] },
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
  {
    word: 'elasticmapreduce',
    actions: [
      'createCluster',
      'terminateCluster',
      'addStep',
      'cancelStep',
      'setClusterTerminationProtection',
      'modifyInstanceFleetByName',
      'modifyInstanceGroupByName',
    ],
  },
  {
    word: 'eks',
    service: 'eks',
    actions: [
      'createCluster',
      'deleteCluster',
      'createNodegroup',
      'deleteNodegroup',
      'createFargateProfile',
      'deleteFargateProfile',
    ],
  },
  { word: 'eks', actions: ['call', 'runJob'] },
  { word: 'http', actions: ['invoke'] },
  { word: 'apigateway', actions: ['invoke'] },
]
