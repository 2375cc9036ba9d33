export { describeComparison as describeVerdict, formatP, formatPoints, formatShare } from '../../report/eval-words.ts';
