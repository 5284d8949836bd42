import { type PageKey, pagePath } from '../pages/pages.ts';
import { caseRoot, root } from './root-route.ts';

const CASE_PATH = '/cases/$caseId';

type PathInCase<Path extends string> = Path extends `${typeof CASE_PATH}/${infer Below}` ? Below : '/';

/** The options of the route of a page of one case, from the registry of pages. The caller adds component and search. */
export function casePage<Key extends PageKey>(key: Key) {
  const path = (pagePath(key).slice(CASE_PATH.length + 1) || '/') as PathInCase<ReturnType<typeof pagePath<Key>>>;
  return { getParentRoute: () => caseRoot, path, staticData: { page: key } };
}

/** As `casePage`, for a page of the whole vault. */
export function vaultPage<Key extends PageKey>(key: Key) {
  return { getParentRoute: () => root, path: pagePath(key), staticData: { page: key } };
}
