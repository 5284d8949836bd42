const mac = /Mac/i.test(navigator.platform);

/** A shortcut as the person's keyboard names it: "Ctrl+K", "⌘K". */
export function keys(key: string): string {
  return mac ? `⌘${key}` : `Ctrl+${key}`;
}

/** Everything that can be done by a key, as `?` shows it. */
export const SHORTCUTS = [
  { keys: keys('K'), does: 'Find a record, a person, a place or an action' },
  { keys: keys('O'), does: 'Go to another case' },
  { keys: keys('Z'), does: 'Undo the latest removal' },
  { keys: keys('P'), does: 'Print the page that is shown' },
  { keys: '?', does: 'Show the help: the journey, and these shortcuts' },
  { keys: '↑ ↓', does: 'Move in a list' },
  { keys: 'Enter', does: 'Open what is chosen' },
  { keys: 'Del', does: 'Remove what is chosen; in the packet: leave it out' },
  { keys: 'Esc', does: 'Close what is open' },
  { keys: '/', does: 'Search in the records' },
  { keys: 'Space', does: 'Mark a record' },
  { keys: 'Alt+↑ ↓', does: 'Move a question, an opinion, or a part of the packet; in the words of a report: choose their field' },
  { keys: 'A, D, U', does: 'Side by side: they agree, differ, or it is unclear' },
  { keys: 'S', does: 'In the packet: seal a part at the end, or open it' },
  { keys: '← →', does: 'Turn the pages of what is open' },
  { keys: '+ −', does: 'Larger, smaller' },
  { keys: 'W, P', does: 'Fit the width, the whole page' },
  { keys: 'R', does: 'Turn a page around' },
] as const;
