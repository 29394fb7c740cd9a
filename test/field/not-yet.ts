/**
 * Field cases that do not hold yet, each with the reason. The list only shrinks: whoever makes a case hold takes it
 * off, for a case in it that holds fails the test.
 */
export const notYet: Readonly<Record<string, string>> = {
  'bedrock-image-base64-text': 'no hint at base64',
  'bedrock-schema-not-wrapped': 'the members of a small shape are not listed',
  'bedrock-tool-choice-none': 'the members of a small shape are not listed',
  'boto3-default-str-date': 'a date with a blank for the T is refused',
  'cognito-boolean-attribute': 'no hint at quotes and brackets',
  'ct-ecs-hidden-environment': "CloudTrail's word for what is hidden is refused",
  'ct-event-name-with-date': 'an event name with a date is no operation',
  'ct-iam-create-user': "CloudTrail's dates are refused",
  'ct-lambda-function-name': 'the small first letter of a path member is unknown',
  'ct-response-null': 'null for an empty body is refused',
  'ct-sts-assume-role': "CloudTrail's dates are refused, and what it withholds is missing",
  'ddb-key-not-marshalled': 'no hint at the members of a tagged union',
  'ddb-request-items-file': "there is no way to say that a file is one member's value",
  'ddb-value-half-marshalled': 'no hint at the members of a tagged union',
  'ecs-describe-as-register': 'nothing says that the members stand inside the unknown one',
  'events-detail-object': 'no hint at JSON text',
  'generate-old-s3': 'the sentence is about the operation, not about the package',
  'iam-policy-object': 'no hint at JSON.stringify',
  'lambda-env-not-strings': 'no hint at quotes for a boolean',
  'lambda-file-text-for-bytes': 'a file is told of Uint8Array',
  'lambda-payload-object': 'no hint at JSON.stringify',
  'lint-old-package-good': 'a package from before 3.150 is misread',
  's3-cors-file-of-parameter': "there is no way to say that a file is one member's value",
  'sdk-before-http-auth': 'the place in the stack is not found',
  'sdk-presigned-url': 'the answer of the presigner is taken for a response',
  'ses-plain-texts': 'no hint at brackets',
  'sfn-task-parameters': 'a name that ends in .$ is unknown',
  'sqs-attribute-type-and-value': 'the members of a small shape are not listed',
  'sqs-delay-from-environment': 'no hint at Number()',
  'yaml-policy-mapping': 'the problem is shown at the first key of the mapping',
}

/**
 * What a user has to say beside the case's own arguments, where the case cannot know the option: which member's value a
 * file is, for example.
 */
export const argumentsOf: Readonly<Record<string, readonly string[]>> = {}
