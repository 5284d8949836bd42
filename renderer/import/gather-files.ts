/** Files that a system leaves in folders; nobody means them when they drop one. */
const SYSTEM_FILES = new Set(['.ds_store', 'thumbs.db', 'desktop.ini', '.localized']);

/** What was dropped or chosen: the files to import, and what was left aside, each with the reason. */
export interface Gathered {
  files: File[];
  aside: { name: string; why: string }[];
}

/** Sorts chosen files into those to import and the system's own, which are left aside. */
export function sortFiles(files: Iterable<File>): Gathered {
  const gathered: Gathered = { files: [], aside: [] };
  for (const file of files) {
    if (SYSTEM_FILES.has(file.name.toLowerCase())) {
      gathered.aside.push({ name: file.name, why: 'A file of the system, not a record.' });
    } else gathered.files.push(file);
  }
  return gathered;
}

/** All entries of a folder; the reader hands them out a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (batch.length === 0) return entries;
    entries.push(...batch);
  }
}

async function walk(entry: FileSystemEntry, gathered: Gathered): Promise<void> {
  try {
    if (isFile(entry)) {
      const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
      const sorted = sortFiles([file]);
      gathered.files.push(...sorted.files);
      gathered.aside.push(...sorted.aside);
    } else if (isFolder(entry)) {
      const entries = await entriesOf(entry);
      if (entries.length === 0) gathered.aside.push({ name: entry.name, why: 'The folder is empty.' });
      for (const inner of entries) await walk(inner, gathered);
    }
  } catch {
    gathered.aside.push({ name: entry.name, why: 'The system did not let it be read.' });
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/**
 * Everything that was dropped, folders to their last file. To be called in the drop's own handler: the list of a
 * drop is emptied once that returns.
 */
export function gatherDrop(drop: DataTransfer): Promise<Gathered> {
  const entries: FileSystemEntry[] = [];
  const loose: File[] = [];
  for (const item of drop.items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    if (entry) entries.push(entry);
    else {
      const file = item.getAsFile();
      if (file) loose.push(file);
    }
  }
  return (async () => {
    const gathered = sortFiles(loose);
    for (const entry of entries) await walk(entry, gathered);
    return gathered;
  })();
}
