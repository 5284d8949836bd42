/**
 * The second secret of a browser beside its cookie. Cookies of 127.0.0.1 go to every port, so another user's program on this
 * computer can see them. A key stays with our own pages: calls carry the key in this header.
 */
export const PAGE_KEY_HEADER = 'x-second-look-key';
/** The key as a parameter, for pictures and downloads, which have no header; and behind `#`, where a page receives the key. */
export const PAGE_KEY_PARAMETER = 'key';
