/** Methods that boto3 adds to its clients: they are no operation, or that call several. */
const helpers: ReadonlySet<string> = new Set([
  'can_paginate',
  'close',
  'copy',
  'download_file',
  'download_fileobj',
  'generate_db_auth_token',
  'generate_db_connect_admin_auth_token',
  'generate_db_connect_auth_token',
  'generate_presigned_post',
  'generate_presigned_url',
  'get_paginator',
  'get_waiter',
  'upload_file',
  'upload_fileobj',
])

/** Whether a method of a client is boto3's own. */
export const isHelper = (method: string): boolean => helpers.has(method)
