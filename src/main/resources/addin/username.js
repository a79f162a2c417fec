// The name of whoever refreshes, for the Change log. Office tells an add-in no name, so it is asked for once and kept.

import { Cancelled } from './api.js';
import { byId } from './dom.js';

/** Knows the user's name, or asks for it. */
export class UserName {
  /** @param keep where the name is kept: `get()` and `set(name)`, each a promise */
  constructor(keep) {
    this.keep = keep;
    this.waiting = [];
  }

  wire() {
    byId('who-form').addEventListener('submit', async (event) => {
      event.preventDefault();
      const typed = byId('who-name').value.trim();
      if (!typed) return;
      await this.keep.set(typed);
      byId('who').hidden = true;
      if (!this.waiting.length) byId('who-change').focus();
      this.waiting.splice(0).forEach((go) => go(typed));
    });
    byId('who-change').addEventListener('click', () => this.ask());
  }

  /** The name; where none is kept, once it was typed, unless that is given up. */
  async name({ signal }) {
    const kept = await this.keep.get();
    if (kept) return kept;
    this.ask();
    return new Promise((resolve, reject) => {
      this.waiting.push(resolve);
      signal.addEventListener('abort', () => {
        this.waiting.length = 0;
        byId('who').hidden = true;
        reject(new Cancelled());
      });
    });
  }

  async ask() {
    byId('who-name').value = await this.keep.get();
    byId('who').hidden = false;
    byId('who-name').focus();
  }
}
