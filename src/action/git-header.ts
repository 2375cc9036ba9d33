/** The header line by which git shows a token to GitHub, as `actions/checkout` writes it. */
export function writeGitHeader(token: string): string {
  return `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
}
