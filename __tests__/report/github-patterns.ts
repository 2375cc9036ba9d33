/** What GitHub turns into something else in rendered text outside of code, by its documentation of mentions, references, emoji and addresses. */
export const GITHUB_PATTERNS: Readonly<Record<string, RegExp>> = {
  mention: /@[a-z\d]/i,
  'issue reference': /#\d/,
  'GH reference': /\bGH-\d/i,
  commit: /(?<![\da-z])[\da-f]{7,40}(?![\da-z])/i,
  emoji: /:[\w+-]+:/,
  address: /\b(?:https?|ftp|xmpp|mailto):(?:\/\/|\S+@\w)/i,
  'bare address': /\bwww\./i,
  mail: /[\w.+-]+@[\w-]+\.\w/,
};
