import { expect, test } from 'vitest';
import { TypedAhead } from './typed-ahead';

const bare = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

function typed(...keys: readonly (string | Partial<KeyboardEvent>)[]): TypedAhead {
  const ahead = new TypedAhead();
  for (const key of keys) ahead.take({ ...bare, key: '', ...(typeof key === 'string' ? { key } : key) });
  return ahead;
}

test.each([
  { keys: [...'sample'], text: 'sample', entered: false },
  { keys: [...'sam', 'Enter'], text: 'sam', entered: true },
  { keys: [...'sam', 'Enter', 'x', 'Backspace'], text: 'sam', entered: true },
  { keys: [...'saö', 'Backspace', ' ', 'm'], text: 'sa m', entered: false },
  { keys: ['Backspace', '日', 'Backspace'], text: '', entered: false },
  { keys: ['ArrowDown', 'Shift', 'Tab', 'F5'], text: '', entered: false },
  {
    keys: [
      { key: 'S', shiftKey: true },
      { key: 'c', ctrlKey: true }
    ],
    text: 'S',
    entered: false
  },
  { keys: ['a', { key: ' ', shiftKey: true }, 'b'], text: 'a b', entered: false }
])('$keys before the field stands: "$text"', ({ keys, text, entered }) => {
  expect(typed(...keys)).toMatchObject({ text, entered });
});
