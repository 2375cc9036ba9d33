/** The oldest Node.js that this package runs on, as `engines` of package.json says it. */
export const OLDEST_NODE = '22.13';

/**
 * Why a Node.js cannot run this; null: it can. Where an older one goes on it fails somewhere in the middle, by whatever it lacks.
 * @param version such as `20.20.2`
 */
export function explainOldNode(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = OLDEST_NODE.split('.').map(Number);
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return null;
  return `promptgate needs Node.js ${OLDEST_NODE} or later, and this is ${version}.\nInstall a newer one (https://nodejs.org), or bring one along: npm install --save-dev node@24, then npx promptgate …`;
}
