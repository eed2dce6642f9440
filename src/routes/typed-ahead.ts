import { keysOf } from '$lib/commands/keys';

/** What was typed before the field stands that it is meant for. */
export class TypedAhead {
  /** The letters, as the field would hold them. */
  text = '';
  /** Whether Enter was pressed after them: nothing that came later counts. */
  entered = false;

  /** Takes a key as the field would: letters, Backspace, Enter. Others say nothing here. */
  take(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): void {
    if (this.entered) return;
    const keys = keysOf(event);
    if (keys === 'Enter') this.entered = true;
    else if (keys === 'Backspace') this.text = [...this.text].slice(0, -1).join('');
    else if (keys === 'Space' || keys === 'Shift+Space') this.text += ' ';
    else if ([...keys].length === 1) this.text += keys;
  }
}
