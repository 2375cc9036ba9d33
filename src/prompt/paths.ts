/** Joins a directory and a name inside the repository; the root is `''`. */
export function joinPath(dir: string, name: string): string {
  return dir === '' ? name : `${dir}/${name}`;
}
