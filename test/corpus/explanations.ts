import type { Problem } from '../../codegen/service/model.js'

/** Why two dialects that describe one service differ, by what is said of it and how. The first that fits counts. */
export const explanations: readonly (readonly [reason: string, pattern: RegExp])[] = [
  [
    "what waits is boto3's own, and its request goes by other names",
    /^note: The structure \w+Wait(?:Extra)* is in no newer page,/,
  ],
  [
    "what is paged is boto3's own, and its request may go by another name",
    /^note: The structure \w+Paginate(?:Request)? is in no newer page,/,
  ],
  [
    'older pages of aws-resource-validator misspell what has BaseModel in its name',
    /^note: \w+\.BaseValidatorModel\w+ is in no newer page,/,
  ],
  ['removed: the newer pages no longer have it', /^note: .* is in no newer page, and is left out as removed\.$/],
  ['relaxed: the newer pages no longer require it', /^note: .* is required here, and no longer in /],
  ['required since: the newer pages require it', /^conflict: .* is optional here, but required in /],
  ['grown: the newer pages have more literals', /^note: [\w.]+ (?:has|lacks) .* here, unlike in /],
  ['one name for two sets of literals: both are kept', /^note: .* has other values here than in .* by another name\.$/],
  ['a name that was taken in the meantime', /^note: .* is called \w+, because /],
  [
    'the change log prints the attributes of a queue, without those of its messages',
    /^conflict: (?:\w+\.AttributeNamesElement|QueueAttributeFilterType) lacks /,
  ],
  ['replaced: the newer pages have other literals', /^conflict: [\w.]+ (?:has|lacks) .* here, unlike in /],
  ['literals since: the newer pages no longer take any string', /^conflict: .* is list of string here, but list of '/],
  ['boto3 makes an object of a template, and not every page says so', /^conflict: \w+\.TemplateBody is /],
  [
    'a structure hides the literal union of its name on the page',
    /^conflict: .*\b(?:ComputeType|ChallengeResponseType)\b.*, which is believed\.$/,
  ],
  [
    'a shape got another name',
    /^conflict: .* (?:OtaaV1|AbpV1|VaultNotificationConfig|DataProductSummary|UnionExtra)\w* .*, which is believed\.$/,
  ],
  ['another type since', /^conflict: (?:\w+\.allowedRepositoryUpdates|Compute\.ContainerAttributes) is /],
]

/** The reason of a difference; `undefined` where nobody knows one. */
export const reasonOf = ({ severity, message }: Problem): string | undefined =>
  explanations.find(([, pattern]) => pattern.test(`${severity ?? 'problem'}: ${message}`))?.[0]
