import { type BucketOptions, fineBucketOf, isWithin } from './bucket.ts';

/**
 * Whether a user gets the canary. Who is in at one share is in at every larger one; whole percents are the plain rule, md5 modulo 100 < percent.
 * @param percent 0 to 100, to three decimals
 * @throws PromptgateError `key-invalid`, `salt-invalid`, `percent-invalid`
 */
export function isCanaryUser(userId: string, percent: number, options: BucketOptions = {}): boolean {
  return isWithin(fineBucketOf(userId, options), percent);
}

/**
 * Which of two versions answers a request.
 * @param greenPercent share of `green`, 0 to 100, to three decimals
 * @throws PromptgateError `key-invalid`, `salt-invalid`, `percent-invalid`
 */
export function routeBlueGreen(requestId: string, greenPercent: number, options: BucketOptions = {}): 'blue' | 'green' {
  return isWithin(fineBucketOf(requestId, options), greenPercent) ? 'green' : 'blue';
}
