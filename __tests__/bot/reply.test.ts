import { expect, test } from '@jest/globals';
import { COMMAND_NAMES, USAGE } from '../../src/bot/grammar.ts';
import { answer, describeCommands, fence, nameLogin, quote, readAnswered, refuseWith, writeAnswer } from '../../src/bot/reply.ts';

test('an answer says which comment it answers, to us alone', () => {
  const body = writeAnswer(42, answer('Done.'));
  expect(body).toBe('<!-- promptgate command=42 -->\n✅ Done.');
  expect(readAnswered(body)).toBe(42);
  expect(readAnswered(body.replace('\n', '\r\n'))).toBe(42);
  expect(readAnswered(`> ${body}`)).toBeNull();
  expect(readAnswered('<!-- promptgate command=42x -->\n')).toBeNull();
});

test('nobody is called, and nothing of others is Markdown', () => {
  expect(nameLogin('ada')).toBe('`ada`');
  expect(quote('@ada closes #1 <img src=x> **b** [l](http://x)')).not.toMatch(/@ada|#1|<img|\*\*b|(?<!\\)\]\(|:\/\//);
  const refused = refuseWith('There is no command `@ada`x`.', 'See <b>').markdown;
  expect(refused).not.toMatch(/(?<!`)@ada|<b>/);
});

test('a block holds whatever text, and one that is cut is closed', () => {
  expect(fence('a\n```\nb', 'diff')).toBe('````diff\na\n```\nb\n````');
  const long = writeAnswer(1, answer('A patch:', fence('x\n'.repeat(20_000), 'diff')));
  expect(long.length).toBeLessThan(13_000);
  expect(long).toMatch(/…\n```$/);
});

test('the help names every command, as it is written', () => {
  const { markdown } = describeCommands();
  expect(markdown.split('\n').filter((line) => line.startsWith('| `'))).toHaveLength(COMMAND_NAMES.length);
  for (const usage of Object.values(USAGE)) expect(markdown).toContain(`\`${usage}\``);
});
