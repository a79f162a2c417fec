// Who gets in: the key that the service's address carried, the one that was kept, or one that is asked for, once.

import { onRefused, ownKey, useKey } from './api.js';
import { byId } from './dom.js';

const FRAGMENT = /^#key=(.+)$/;

/**
 * Gets a key and begins; where the service knows the key no more, asks for one and begins again.
 *
 * @param keep where the key is kept: `get()`, `set(key)`, `forget()`, each a promise
 * @param begin what is done with a key
 */
export async function signIn(keep, begin) {
  const accept = async (key) => {
    useKey(key);
    await keep.set(key);
    byId('sign-in').hidden = true;
    await begin();
  };
  onRefused(() => {
    if (!byId('sign-in').hidden) return;
    keep.forget();
    ask('The service does not know the key of this page any more.');
  });
  byId('sign-in-form').addEventListener('submit', (event) => {
    event.preventDefault();
    submitted(accept);
  });
  const key = (await fromAddress()) || (await keep.get());
  if (key) await accept(key);
  else ask('The service lets in whoever has its key.');
}

/** The key of the address that the service printed. It is taken out of the address, and of the browser's history with it. */
async function fromAddress() {
  const carried = FRAGMENT.exec(location.hash);
  if (!carried) return '';
  history.replaceState(null, '', location.pathname + location.search);
  return ownKey(decodeURIComponent(carried[1])).catch(() => '');
}

function ask(why) {
  byId('sign-in-note').textContent = why;
  byId('sign-in').hidden = false;
}

async function submitted(accept) {
  const typed = byId('sign-in-key');
  let key;
  try {
    key = await ownKey(typed.value.replace(/\s/g, ''));
  } catch (failure) {
    ask(failure.status === 401 ? 'That is not the key, or the code has run out. Type the code that the service shows now.' : failure.message);
    return;
  }
  typed.value = '';
  await accept(key);
}

/** Keeps the key for as long as the tab is open. */
export const tabStorage = {
  get: async () => sessionStorage.getItem('crossfoot-key') ?? '',
  set: async (key) => sessionStorage.setItem('crossfoot-key', key),
  forget: async () => sessionStorage.removeItem('crossfoot-key'),
};
