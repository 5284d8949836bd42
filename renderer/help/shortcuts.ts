const isMac = /Mac/i.test(navigator.platform);

/** The name of a shortcut on this system: "Ctrl+K", "⌘K". */
export function keys(key: string): string {
  return isMac ? `⌘${key}` : `Ctrl+${key}`;
}

/** Every shortcut, as the help lists them. */
export const SHORTCUTS = [
  { keys: keys('K'), description: 'Find a record, a person, a place or an action' },
  { keys: keys('O'), description: 'Go to another case' },
  { keys: keys('Z'), description: 'Undo the latest removal' },
  { keys: keys('P'), description: 'Print the page that is shown' },
  { keys: '?', description: 'Show the help: the journey, and these shortcuts' },
  { keys: '↑ ↓', description: 'Move in a list' },
  { keys: 'Enter', description: 'Open what is chosen' },
  { keys: 'Del', description: 'Remove what is chosen; in the packet: leave it out' },
  { keys: 'Esc', description: 'Close what is open' },
  { keys: '/', description: 'Search in the records' },
  { keys: 'Space', description: 'Mark a record' },
  {
    keys: 'Alt+↑ ↓',
    description: 'Move a question, an opinion, or a part of the packet; in the words of a report: choose their field',
  },
  { keys: 'A, D, U', description: 'Side by side: they agree, differ, or it is unclear' },
  { keys: 'S', description: 'In the packet: seal a part at the end, or open it' },
  { keys: '← →', description: 'Turn the pages of what is open' },
  { keys: '+ −', description: 'Larger, smaller' },
  { keys: 'W, P', description: 'Fit the width, the whole page' },
  { keys: 'R', description: 'Turn a page around' },
] as const;
