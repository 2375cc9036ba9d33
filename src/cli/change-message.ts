import { PromptgateError } from '../errors.ts';
import { showHidden } from '../report/visible.ts';

/** Characters; change notes are read by people. */
const LIMIT = 5000;

function refuse(code: string, message: string, help: string): PromptgateError {
  return new PromptgateError(message, { code, kind: 'usage', help });
}

/**
 * The text of `-m` as it goes into change notes and commits.
 * @throws PromptgateError `message-empty`, `message-too-long`, `message-hidden-characters`
 */
export function readMessage(given: string): string {
  const message = given.replace(/\r\n?/g, '\n').trim();
  if (message === '') {
    const help = 'Say what changed for the people who use the prompt: -m "Asks for the order number first"';
    throw refuse('message-empty', 'The message (-m) is empty.', help);
  }
  if (message.length > LIMIT) throw refuse('message-too-long', `The message (-m) is longer than ${LIMIT} characters.`, 'Shorten it.');
  const shown = showHidden(message);
  if (shown !== message) {
    const help = 'Type it anew, without control characters.';
    throw refuse('message-hidden-characters', `The message (-m) holds characters that nobody sees: ${shown.slice(0, 200)}`, help);
  }
  return message;
}

/** The commit's message: the first line after the versions, further ones as the body. */
export function formatCommitMessage(id: string, from: string, to: string, message: string): string {
  const [subject, ...rest] = message.split('\n');
  const body = rest.join('\n').trim();
  return `prompt(${id}): ${from} -> ${to}: ${subject}${body === '' ? '' : `\n\n${body}`}\n`;
}
