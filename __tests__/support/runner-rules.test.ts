import { expect, test } from '@jest/globals';
import { findCommands, parseOutputs } from './runner-rules.ts';

test.each([
  ['::error file=a.txt,line=3::bad%0Athing', { name: 'error', properties: { file: 'a.txt', line: '3' }, data: 'bad\nthing' }],
  ['  ::add-mask::x', { name: 'add-mask', properties: {}, data: 'x' }],
  ['\u00a0\u3000::add-mask::x', { name: 'add-mask', properties: {}, data: 'x' }],
  ['\u200b::add-mask::x', { name: 'add-mask', properties: {}, data: 'x' }],
  ['hello\r::add-mask::x', { name: 'add-mask', properties: {}, data: 'x' }],
  ['text ##[set-output name=a;]b', { name: 'set-output', properties: { name: 'a' }, data: 'b' }],
])('finds the command in %j', (text, command) => {
  expect(findCommands(text)).toEqual([command]);
});

test.each(['a ::error::x', ': :error::x', '# # [error]x', '::no end', '##[no end', 'x:: y::'])('finds none in %j', (text) => {
  expect(findCommands(text)).toEqual([]);
});

test('reads outputs by the runner’s rules', () => {
  expect(parseOutputs('a=1\nb<<X\nc=2\nY\nX\nd=e=f\n')).toEqual({ a: '1', b: 'c=2\nY', d: 'e=f' });
  expect(() => parseOutputs('b<<X\nc=2\n')).toThrow();
  expect(() => parseOutputs('nothing\n')).toThrow();
});
