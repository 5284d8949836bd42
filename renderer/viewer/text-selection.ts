/** The element with text before a node in its layer, or null. */
function textBefore(node: Node, layer: HTMLElement): Node | null {
  let edge: Node | null = node;
  do {
    while (edge && edge !== layer && !edge.previousSibling) edge = edge.parentNode;
    edge = edge && edge !== layer ? edge.previousSibling : null;
  } while (edge && !edge.hasChildNodes());
  return edge;
}

/** The element at the moving edge of a selection: its end, or its start where that moves. */
function movingEdge(range: Range, atStart: boolean, layer: HTMLElement): Node | null {
  const container = atStart ? range.startContainer : range.endContainer;
  const element = container.nodeType === Node.TEXT_NODE ? container.parentNode : container;
  return element && !atStart && range.endOffset === 0 ? textBefore(element, layer) : element;
}

/**
 * Keeps a mouse selection close to the pointer. Between words a browser would select everything to the end of the page. As in the
 * viewer of PDF.js, a backdrop right behind the last selected element prevents that. Returns a function that ends it.
 */
export function limitSelection(layer: HTMLElement, backdropClass: string): () => void {
  const backdrop = document.createElement('div');
  backdrop.className = backdropClass;
  layer.append(backdrop);
  let previousRange: Range | null = null;

  function onSelectionChange() {
    const selection = document.getSelection();
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    if (!range?.intersectsNode(layer)) return;
    const isUnchanged = (boundary: number) =>
      previousRange !== null && range.compareBoundaryPoints(boundary, previousRange) === 0;
    const atStart = isUnchanged(Range.END_TO_END) || isUnchanged(Range.START_TO_END);
    const edge = movingEdge(range, atStart, layer);
    if (edge && edge !== layer && layer.contains(edge))
      edge.parentNode?.insertBefore(backdrop, atStart ? edge : edge.nextSibling);
    previousRange = range.cloneRange();
  }
  function end() {
    document.removeEventListener('selectionchange', onSelectionChange);
    document.removeEventListener('mouseup', end);
    delete layer.dataset.selecting;
    layer.append(backdrop);
    previousRange = null;
  }
  function start() {
    backdrop.style.width = `${layer.clientWidth}px`;
    backdrop.style.height = `${layer.clientHeight}px`;
    layer.dataset.selecting = '';
    document.addEventListener('selectionchange', onSelectionChange);
    document.addEventListener('mouseup', end);
  }
  layer.addEventListener('mousedown', start);
  return end;
}
