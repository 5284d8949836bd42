/** The marks of a ZIP's parts (PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.14 to 4.3.16). */
export const LOCAL_HEADER = 0x04034b50;
export const CENTRAL_HEADER = 0x02014b50;
export const END_RECORD = 0x06054b50;
export const END_RECORD_64 = 0x06064b50;
export const END_LOCATOR_64 = 0x07064b50;

/** A field of four bytes with this value: ZIP64 holds the number (section 4.5.3). */
export const MAX_UINT32 = 0xffffffff;
