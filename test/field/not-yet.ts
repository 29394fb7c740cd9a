/**
 * Field cases that do not hold yet, each with the reason. The list only shrinks: whoever makes a case hold takes it
 * off, for a case in it that holds fails the test.
 */
export const notYet: Readonly<Record<string, string>> = {
  'boto3-default-str-date': 'a date with a blank for the T is refused',
  'ct-ecs-hidden-environment': "CloudTrail's word for what is hidden is refused",
  'ct-event-name-with-date': 'an event name with a date is no operation',
  'ct-iam-create-user': "CloudTrail's dates are refused",
  'ct-lambda-function-name': 'the small first letter of a path member is unknown',
  'ct-response-null': 'null for an empty body is refused',
  'ct-sts-assume-role': "CloudTrail's dates are refused, and what it withholds is missing",
  'ddb-request-items-file': "there is no way to say that a file is one member's value",
  'generate-old-s3': 'the sentence is about the operation, not about the package',
  's3-cors-file-of-parameter': "there is no way to say that a file is one member's value",
  'sfn-task-parameters': 'a name that ends in .$ is unknown',
  'yaml-policy-mapping': 'the problem is shown at the first key of the mapping',
}

/**
 * What a user has to say beside the case's own arguments, where the case cannot know the option: which member's value a
 * file is, for example.
 */
export const argumentsOf: Readonly<Record<string, readonly string[]>> = {}
