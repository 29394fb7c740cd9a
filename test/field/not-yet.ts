/**
 * Field cases that do not hold yet, each with the reason. The list only shrinks: whoever makes a case hold takes it
 * off, for a case in it that holds fails the test.
 */
export const notYet: Readonly<Record<string, string>> = {
  'ddb-request-items-file': "there is no way to say that a file is one member's value",
  'generate-old-s3': 'the sentence is about the operation, not about the package',
  's3-cors-file-of-parameter': "there is no way to say that a file is one member's value",
  'sfn-task-parameters': 'a name that ends in .$ is unknown',
}

/**
 * What a user has to say beside the case's own arguments, where the case cannot know the option: which member's value a
 * file is, for example.
 */
export const argumentsOf: Readonly<Record<string, readonly string[]>> = {}
