import {LitElement} from 'lit';

/** A part of a screen that is made anew only when something of what it is made `of` is another. */
class ParleyPart extends LitElement {
  static properties = {of: {attribute: false, hasChanged: (now, before) => !before || now.some((each, i) => each !== before[i])}};

  createRenderRoot() { return this; }

  render() { return this.make(); }
}

customElements.define('parley-part', ParleyPart);

const made = new WeakMap();

/** What is made of an object, made once and remembered as long as the object is. */
export function once(of, name, make) {
  const known = made.get(of) ?? made.set(of, new Map()).get(of);
  if (!known.has(name)) known.set(name, make());
  return known.get(name);
}
