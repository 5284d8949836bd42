/** Files that an operating system leaves in folders. */
const SYSTEM_FILES = new Set(['.ds_store', 'thumbs.db', 'desktop.ini', '.localized']);

/** The dropped or chosen files, and the skipped ones with their reasons. */
export interface Gathered {
  files: File[];
  skipped: { name: string; why: string }[];
}

/** Parts chosen files into those to import and the system's own, which are skipped. */
export function sortFiles(files: Iterable<File>): Gathered {
  const gathered: Gathered = { files: [], skipped: [] };
  for (const file of files) {
    if (SYSTEM_FILES.has(file.name.toLowerCase())) {
      gathered.skipped.push({ name: file.name, why: 'A file of the system, not a record.' });
    } else gathered.files.push(file);
  }
  return gathered;
}

/** All entries of a folder; the reader gives up to a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (batch.length === 0) return entries;
    entries.push(...batch);
  }
}

async function gatherEntry(entry: FileSystemEntry, gathered: Gathered): Promise<void> {
  try {
    if (isFile(entry)) {
      const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
      const sorted = sortFiles([file]);
      gathered.files.push(...sorted.files);
      gathered.skipped.push(...sorted.skipped);
    } else if (isFolder(entry)) {
      const entries = await entriesOf(entry);
      if (entries.length === 0) gathered.skipped.push({ name: entry.name, why: 'The folder is empty.' });
      for (const childEntry of entries) await gatherEntry(childEntry, gathered);
    }
  } catch {
    gathered.skipped.push({ name: entry.name, why: 'The system did not let it be read.' });
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** Gathers a drop with all files of its folders. Call it in the drop handler: the browser empties the list afterwards. */
export function gatherDrop(drop: DataTransfer): Promise<Gathered> {
  const entries: FileSystemEntry[] = [];
  const filesWithoutEntry: File[] = [];
  for (const item of drop.items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    if (entry) entries.push(entry);
    else {
      const file = item.getAsFile();
      if (file) filesWithoutEntry.push(file);
    }
  }
  return (async () => {
    const gathered = sortFiles(filesWithoutEntry);
    for (const entry of entries) await gatherEntry(entry, gathered);
    return gathered;
  })();
}
