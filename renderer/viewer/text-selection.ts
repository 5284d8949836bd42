/** The element before a node in its layer that has words in it, or null. */
function wordsBefore(node: Node, layer: HTMLElement): Node | null {
  let at: Node | null = node;
  do {
    while (at && at !== layer && !at.previousSibling) at = at.parentNode;
    at = at && at !== layer ? at.previousSibling : null;
  } while (at && !at.hasChildNodes());
  return at;
}

/** The element at which a selection is just being drawn on: its end, or its beginning where that moves. */
function movingAt(range: Range, atStart: boolean, layer: HTMLElement): Node | null {
  const container = atStart ? range.startContainer : range.endContainer;
  const element = container.nodeType === Node.TEXT_NODE ? container.parentNode : container;
  return element && !atStart && range.endOffset === 0 ? wordsBefore(element, layer) : element;
}

/**
 * Keeps a selection by the mouse close to the pointer: beside or between the words of a page, a browser takes all words up to the
 * end of the page's text. While it is drawn a backdrop lies under the words, in the text right beside the word it has come to, as in
 * the viewer of PDF.js. Gives a function that ends it.
 */
export function keepSelectionClose(layer: HTMLElement, backdropClass: string): () => void {
  const backdrop = document.createElement('div');
  backdrop.className = backdropClass;
  layer.append(backdrop);
  let before: Range | null = null;

  function follow() {
    const selection = document.getSelection();
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    if (!range?.intersectsNode(layer)) return;
    const same = (how: number) => before !== null && range.compareBoundaryPoints(how, before) === 0;
    const atStart = same(Range.END_TO_END) || same(Range.START_TO_END);
    const at = movingAt(range, atStart, layer);
    if (at && at !== layer && layer.contains(at)) at.parentNode?.insertBefore(backdrop, atStart ? at : at.nextSibling);
    before = range.cloneRange();
  }
  function end() {
    document.removeEventListener('selectionchange', follow);
    document.removeEventListener('mouseup', end);
    delete layer.dataset.selecting;
    layer.append(backdrop);
    before = null;
  }
  function begin() {
    backdrop.style.width = `${layer.clientWidth}px`;
    backdrop.style.height = `${layer.clientHeight}px`;
    layer.dataset.selecting = '';
    document.addEventListener('selectionchange', follow);
    document.addEventListener('mouseup', end);
  }
  layer.addEventListener('mousedown', begin);
  return end;
}
