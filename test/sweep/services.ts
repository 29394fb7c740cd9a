/** One service of the sweep: which package is read, and where the corpus has pages of the same service. */
export interface SweptService {
  /** As `@aws-sdk/client-…` has it. */
  readonly name: string
  readonly version: string
  /** As boto3 spells it, and so the pages; absent where the corpus has none. */
  readonly pages?: string
}

const service = (name: string, version: string, pages?: string): SweptService => ({
  name,
  version,
  ...(pages === undefined ? {} : { pages }),
})

/** Small and large ones, of each protocol, with all that a model can have. The versions are those that were read. */
export const sweptServices: readonly SweptService[] = [
  // Query and XML.
  service('cloudformation', '3.1169.0', 'cloudformation'),
  service('cloudfront', '3.1162.0'),
  service('ec2', '3.1169.0'),
  service('elastic-load-balancing-v2', '3.1142.0', 'elbv2'),
  service('iam', '3.1169.0'),
  service('route-53', '3.1169.0'),
  service('s3', '3.1169.0'),
  service('s3-control', '3.1112.0', 's3control'),
  service('ses', '3.1169.0', 'ses'),
  service('sns', '3.1169.0'),
  service('sts', '3.1169.0', 'sts'),
  // JSON, by the operation's name.
  service('cloudwatch', '3.1162.0'),
  service('cloudwatch-logs', '3.1169.0', 'logs'),
  service('cognito-identity-provider', '3.1169.0', 'cognito_idp'),
  service('dynamodb', '3.1162.0'),
  service('dynamodb-streams', '3.1141.0', 'dynamodbstreams'),
  service('emr', '3.1089.0', 'emr'),
  service('glue', '3.1169.0', 'glue'),
  service('kinesis', '3.1143.0'),
  service('kms', '3.1162.0', 'kms'),
  service('organizations', '3.1169.0', 'organizations'),
  service('sagemaker', '3.1142.0'),
  service('servicediscovery', '3.1138.0', 'servicediscovery'),
  service('sfn', '3.1162.0', 'stepfunctions'),
  service('sqs', '3.1169.0', 'sqs'),
  service('ssm', '3.1169.0'),
  // JSON, by path and method.
  service('accessanalyzer', '3.1080.0', 'accessanalyzer'),
  service('api-gateway', '3.1142.0', 'apigateway'),
  service('bedrock-agent', '3.1138.0', 'bedrock_agent'),
  service('bedrock-runtime', '3.1163.0'),
  service('codeguruprofiler', '3.523.0', 'codeguruprofiler'),
  service('ebs', '3.1138.0', 'ebs'),
  service('glacier', '3.1048.0', 'glacier'),
  service('iot-data-plane', '3.1138.0', 'iot_data'),
  service('kinesis-video-media', '3.1138.0', 'kinesis_video_media'),
  service('lambda', '3.1162.0'),
  service('lex-runtime-service', '3.1048.0', 'lex_runtime'),
  service('lex-runtime-v2', '3.1048.0'),
  service('mediastore-data', '3.1138.0', 'mediastore_data'),
  service('omics', '3.1048.0', 'omics'),
  service('pinpoint', '3.1132.0', 'pinpoint'),
  service('polly', '3.1142.0', 'polly'),
  service('qbusiness', '3.1050.0'),
  service('rds-data', '3.1143.0', 'rds_data'),
  service('transcribe-streaming', '3.1141.0'),
  service('workmailmessageflow', '3.947.0', 'workmailmessageflow'),
  // Literal unions that are written as types.
  service('location', '3.1138.0'),
  // Of before there were schemas, in each of the ways in which serializers were written.
  service('dynamodb-of-3-310', '3.310.0'),
  service('lambda-of-3-310', '3.310.0'),
  service('sqs-of-3-310', '3.310.0'),
  service('location-of-3-523', '3.523.0'),
  service('s3-of-3-523', '3.523.0'),
  service('lambda-of-3-828', '3.828.0'),
  service('sts-of-3-828', '3.828.0'),
]
