import { operations } from 'aws-preflight/amplifybackend'
import { CreateFunction, Invoke } from 'aws-preflight/lambda'
import { operationTree } from '../../../../src/cli/show/operation-tree.js'

it('shows members with types and literals, and which a request must have', () => {
  expect(operationTree(operations.ListS3Buckets)).toBe(`ListS3Buckets (boto3: list_s3_buckets, AWS CLI: list-s3-buckets)
POST /s3Buckets
errors: BadRequestException, GatewayTimeoutException, NotFoundException, TooManyRequestsException

request (ListS3BucketsRequest)
  NextToken: string

response (ListS3BucketsResponse)
  Buckets: list of S3BucketInfo
    CreationDate: string
    Name: string
  NextToken: string
  ResponseMetadata: object (ResponseMetadata)
    RequestId: string, required
    HostId: string, required
    HTTPStatusCode: integer, required
    HTTPHeaders: map of string, required
    RetryAttempts: integer, required
`)
})

it('shows the members of each shape once', () => {
  const lines = operationTree(operations.CreateBackendAPI).split('\n')
  expect(lines).toContain('    AdditionalAuthTypes: list of BackendAPIAuthType')
  expect(lines).toContain('      Mode: one of AMAZON_COGNITO_USER_POOLS, API_KEY, AWS_IAM, OPENID_CONNECT')
  expect(lines.filter((line) => line.includes('CognitoUserPoolId'))).toHaveLength(1)
})

it('says where an operation has no errors of its own', () => {
  expect(operationTree({ ...operations.ListS3Buckets, errors: [] })).toContain('\nerrors: none of its own\n')
})

it('shows the limits of a request, and none of a response', () => {
  const [request = '', response = ''] = operationTree(CreateFunction).split('\nresponse ')
  const lines = request.split('\n')
  expect(lines).toContain('  FunctionName: string, 1–140, required')
  expect(lines).toContain('  MemorySize: integer, 128–32768')
  expect(lines).toContain('  Description: string, ≤ 256')
  expect(response).toContain('  FunctionName: string\n')
  expect(response).not.toMatch(/[–≤≥]/)
  // A number of 32 bits without limits of its own.
  expect(operationTree(Invoke)).not.toContain('2147483648')
})
