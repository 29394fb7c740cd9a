/** The name of an exception in what an error response says it is: `aws.example#NotFoundException:http://…` too. */
export const exceptionName = (text: string): string => {
  const [name = ''] = text.split(/[:,]/)
  return name.slice(name.lastIndexOf('#') + 1)
}
