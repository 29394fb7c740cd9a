/** The lists are as of this month. */
export const listedIn = 'November 2026'

/** The services of AWS, as the packages of the SDK name them: `@aws-sdk/client-<name>`. */
export const clientNames: readonly string[] = (
  'accessanalyzer account acm acm-pca aiops amp amplify amplifybackend amplifyuibuilder api-gateway ' +
  'apigatewaymanagementapi apigatewayv2 appconfig appconfigdata appfabric appflow appintegrations ' +
  'application-auto-scaling application-insights application-signals applicationcostprofiler app-mesh ' +
  'apprunner appstream appsync arc-region-switch arc-zonal-shift artifact athena auditmanager auto-scaling ' +
  'auto-scaling-plans b2bi backup backup-gateway backupsearch batch bcm-dashboards bcm-data-exports ' +
  'bcm-pricing-calculator bcm-recommended-actions bedrock bedrock-agent bedrock-agent-runtime ' +
  'bedrock-agentcore bedrock-agentcore-control bedrock-data-automation bedrock-data-automation-runtime ' +
  'bedrock-runtime billing billingconductor braket budgets cost-explorer chatbot chime chime-sdk-identity ' +
  'chime-sdk-media-pipelines chime-sdk-meetings chime-sdk-messaging chime-sdk-voice cleanrooms cleanroomsml ' +
  'cloud9 cloudcontrol clouddirectory cloudformation cloudfront cloudfront-keyvaluestore cloudhsm ' +
  'cloudhsm-v2 cloudsearch cloudsearch-domain cloudtrail cloudtrail-data cloudwatch codeartifact codebuild ' +
  'codecatalyst codecommit codeconnections codedeploy codeguru-reviewer codeguru-security codeguruprofiler ' +
  'codepipeline codestar-connections codestar-notifications cognito-identity cognito-identity-provider ' +
  'cognito-sync comprehend comprehendmedical compute-optimizer compute-optimizer-automation config-service ' +
  'connect connect-contact-lens connectcampaigns connectcampaignsv2 connectcases connecthealth ' +
  'connectparticipant controlcatalog controltower cost-optimization-hub cost-and-usage-report-service ' +
  'customer-profiles databrew dataexchange data-pipeline datasync datazone dax deadline detective ' +
  'device-farm devops-agent devops-guru direct-connect application-discovery-service dlm ' +
  'database-migration-service docdb docdb-elastic drs directory-service directory-service-data dsql ' +
  'dynamodb dynamodb-streams ebs ec2 ec2-instance-connect ecr ecr-public ecs efs eks eks-auth elasticache ' +
  'elastic-beanstalk elastic-load-balancing elastic-load-balancing-v2 elementalinference emr emr-containers ' +
  'emr-serverless entityresolution elasticsearch-service eventbridge evs finspace finspace-data firehose ' +
  'fis fms forecast forecastquery frauddetector freetier fsx gamelift gameliftstreams geo-maps geo-places ' +
  'geo-routes glacier global-accelerator glue grafana greengrass greengrassv2 groundstation guardduty ' +
  'health healthlake iam identitystore imagebuilder importexport inspector inspector-scan inspector2 ' +
  'interconnect internetmonitor invoicing iot iot-data-plane iot-jobs-data-plane iot-managed-integrations ' +
  'iotdeviceadvisor iot-events iot-events-data iotfleetwise iotsecuretunneling iotsitewise iotthingsgraph ' +
  'iottwinmaker iot-wireless ivs ivs-realtime ivschat kafka kafkaconnect kendra kendra-ranking keyspaces ' +
  'keyspacesstreams kinesis kinesis-video-archived-media kinesis-video-media kinesis-video-signaling ' +
  'kinesis-video-webrtc-storage kinesis-analytics kinesis-analytics-v2 kinesis-video kms lakeformation ' +
  'lambda launch-wizard lex-model-building-service lex-runtime-service lex-models-v2 lex-runtime-v2 ' +
  'license-manager license-manager-linux-subscriptions license-manager-user-subscriptions lightsail ' +
  'location cloudwatch-logs lookoutequipment m2 machine-learning macie2 mailmanager managedblockchain ' +
  'managedblockchain-query marketplace-agreement marketplace-catalog marketplace-deployment ' +
  'marketplace-discovery marketplace-entitlement-service marketplace-reporting ' +
  'marketplace-commerce-analytics mediaconnect mediaconvert medialive mediapackage mediapackage-vod ' +
  'mediapackagev2 mediastore mediastore-data mediatailor medical-imaging memorydb marketplace-metering ' +
  'migration-hub mgn migration-hub-refactor-spaces migrationhub-config migrationhuborchestrator ' +
  'migrationhubstrategy mpa mq mturk mwaa mwaa-serverless neptune neptune-graph neptunedata ' +
  'network-firewall networkflowmonitor networkmanager networkmonitor notifications notificationscontacts ' +
  'nova-act oam observabilityadmin odb omics opensearch opensearchserverless organizations osis outposts ' +
  'panorama partnercentral-account partnercentral-benefits partnercentral-channel partnercentral-selling ' +
  'payment-cryptography payment-cryptography-data pca-connector-ad pca-connector-scep pcs personalize ' +
  'personalize-events personalize-runtime pi pinpoint pinpoint-email pinpoint-sms-voice ' +
  'pinpoint-sms-voice-v2 pipes polly pricing proton qapps qbusiness qconnect quicksight ram rbin rds ' +
  'rds-data redshift redshift-data redshift-serverless rekognition repostspace resiliencehub ' +
  'resource-explorer-2 resource-groups resource-groups-tagging-api rolesanywhere route-53 ' +
  'route53-recovery-cluster route53-recovery-control-config route53-recovery-readiness route-53-domains ' +
  'route53globalresolver route53profiles route53resolver rtbfabric rum s3 s3-control s3files s3outposts ' +
  's3tables s3vectors sagemaker sagemaker-a2i-runtime sagemaker-edge sagemaker-featurestore-runtime ' +
  'sagemaker-geospatial sagemaker-metrics sagemaker-runtime savingsplans scheduler schemas simpledb ' +
  'secrets-manager security-ir securityagent securityhub securitylake serverlessapplicationrepository ' +
  'service-quotas service-catalog service-catalog-appregistry servicediscovery ses sesv2 shield signer ' +
  'signer-data signin simpledbv2 simspaceweaver pinpoint-sms-voice snow-device-management snowball sns ' +
  'socialmessaging sqs ssm ssm-contacts ssm-guiconnect ssm-incidents ssm-quicksetup ssm-sap sso sso-admin ' +
  'sso-oidc sfn storage-gateway sts supplychain support support-app sustainability swf synthetics ' +
  'taxsettings textract timestream-influxdb timestream-query timestream-write tnb transcribe transfer ' +
  'translate trustedadvisor uxc verifiedpermissions voice-id vpc-lattice waf waf-regional wafv2 ' +
  'wellarchitected wickr wisdom workdocs workmail workmailmessageflow workspaces workspaces-instances ' +
  'workspaces-thin-client workspaces-web xray '
)
  .trim()
  .split(' ')

/** Other names of services, in boto3 and in the SDK's version 2, which are not the package's without hyphens and capitals. */
export const otherServiceNames: ReadonlyMap<string, string> = new Map([
  ['ce', 'cost-explorer'],
  ['cognito-idp', 'cognito-identity-provider'],
  ['cur', 'cost-and-usage-report-service'],
  ['discovery', 'application-discovery-service'],
  ['dms', 'database-migration-service'],
  ['ds', 'directory-service'],
  ['ds-data', 'directory-service-data'],
  ['elb', 'elastic-load-balancing'],
  ['elbv2', 'elastic-load-balancing-v2'],
  ['es', 'elasticsearch-service'],
  ['events', 'eventbridge'],
  ['iot-data', 'iot-data-plane'],
  ['iot-jobs-data', 'iot-jobs-data-plane'],
  ['lex-models', 'lex-model-building-service'],
  ['lexv2-models', 'lex-models-v2'],
  ['lexv2-runtime', 'lex-runtime-v2'],
  ['logs', 'cloudwatch-logs'],
  ['meteringmarketplace', 'marketplace-metering'],
  ['mgh', 'migration-hub'],
  ['sdb', 'simpledb'],
  ['serverlessrepo', 'serverlessapplicationrepository'],
  ['sms-voice', 'pinpoint-sms-voice'],
  ['stepfunctions', 'sfn'],
  ['states', 'sfn'],
  ['monitoring', 'cloudwatch'],
  ['elasticmapreduce', 'emr'],
  ['elasticfilesystem', 'efs'],
  ['cognitoidentityserviceprovider', 'cognito-identity-provider'],
  ['iotdata', 'iot-data-plane'],
  ['augmentedairuntime', 'sagemaker-a2i-runtime'],
  ['kinesisvideosignalingchannels', 'kinesis-video-signaling'],
])
