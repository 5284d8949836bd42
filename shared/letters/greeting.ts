import type { Provider } from '../domain/provider.ts';

const TITLED = /^(dr|prof|professor|doctor)\b/i;
/** What follows a name in the United States: "Jane First, MD". */
const DEGREES = /^(m\.?d|d\.?o|ph\.?d|n\.?p|p\.?a|facs|mbbs)\b/i;

/** The salutation to a physician: "Dear Dr First,"; without a name "Dear Doctor,". */
export function dearPhysician(name: string): string {
  const [mainName = '', ...after] = name.split(',').map((part) => part.trim());
  if (mainName === '') return 'Dear Doctor,';
  if (TITLED.test(mainName)) return `Dear ${mainName},`;
  const [, family, degree] = /^.*?(\S+)\s+(M\.?D\.?|D\.?O\.?)$/i.exec(mainName) ?? [];
  if (degree && family) return `Dear Dr ${family},`;
  return after.some((part) => DEGREES.test(part)) ? `Dear Dr ${mainName.split(/\s+/).at(-1)},` : `Dear ${mainName},`;
}

/** The salutation to a provider: a physician by name, an office impersonally. */
export function greeting(to: Pick<Provider, 'name' | 'kind'> | null): string {
  return to?.kind === 'physician' ? dearPhysician(to.name) : 'Dear Sir or Madam,';
}
