package parley.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/// What is wrong with how a page is laid out: text over text, text cut off, a page wider than its window.
final class Layout {

    private static final String LOOK = """
            () => {
              const wrong = [];
              if (document.documentElement.scrollWidth > innerWidth + 1) wrong.push(`the page is ${document.documentElement.scrollWidth} wide`);
              const shown = [];
              const skip = '.hidden-label, .skip, .cm-editor, option, dialog:not([open]), noscript, title, desc, script, style';
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const parent = node.parentElement;
                if (!node.data.trim() || parent.closest(skip) || !parent.checkVisibility({opacityProperty: true, visibilityProperty: true})) continue;
                const range = document.createRange();
                range.selectNodeContents(node);
                for (const rect of range.getClientRects()) {
                  let {left, top, right, bottom} = rect;
                  for (let box = parent; box; box = box.parentElement) {
                    const style = getComputedStyle(box);
                    if (style.overflowX !== 'visible' || style.overflowY !== 'visible') {
                      const clip = box.getBoundingClientRect();
                      if (style.overflowX === 'hidden' && box === parent && box.scrollWidth > box.clientWidth + 1) wrong.push(`cut off: ${node.data.trim().slice(0, 60)}`);
                      left = Math.max(left, clip.left); right = Math.min(right, clip.right); top = Math.max(top, clip.top); bottom = Math.min(bottom, clip.bottom);
                    }
                  }
                  if (right - left > 1 && bottom - top > 1) shown.push({left, top, right, bottom, node, text: node.data.trim().slice(0, 40)});
                }
                const svg = parent.closest('svg');
                if (svg && !parent.closest('[aria-hidden]')) {
                  const [inner, outer] = [parent.getBoundingClientRect(), svg.getBoundingClientRect()];
                  if (inner.left < outer.left - 2 || inner.right > outer.right + 2) wrong.push(`out of its chart: ${node.data.trim().slice(0, 60)}`);
                }
              }
              for (let i = 0; i < shown.length; i++) {
                for (let j = i + 1; j < shown.length; j++) {
                  const [a, b] = [shown[i], shown[j]];
                  if (a.node === b.node) continue;
                  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
                  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
                  if (wide > 2 && high > 4) wrong.push(`'${a.text}' and '${b.text}' overlap by ${wide.toFixed(0)} × ${high.toFixed(0)}`);
                }
              }
              return [...new Set(wrong)];
            }
            """;

    private Layout() {}

    @SuppressWarnings("unchecked") // a list of texts, as the function above makes it
    static List<String> faults(Page page) {
        return (List<String>) page.evaluate(LOOK);
    }
}
