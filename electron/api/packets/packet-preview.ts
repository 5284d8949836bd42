import type { PacketPlan } from '../../../shared/domain/packet-plan.ts';
import { packetIdentifier } from '../../packet/packet-identifier.ts';
import type { PreviewPages } from '../../packet/packet-messages.ts';
import { previewGeneratedPages } from '../../workers/packet-maker.ts';
import type { AppPorts } from '../ports.ts';
import type { OpenSession } from '../vault/vault-session.ts';

/** The latest pages of each open vault, which the page asks for twice: counted, and as a PDF. Forgotten with the vault. */
const latest = new WeakMap<OpenSession, { version: string; pages: Promise<PreviewPages> }>();

/** The generated pages of a packet made by this plan. */
export function previewOf(opened: OpenSession, plan: PacketPlan, { workers }: Pick<AppPorts, 'workers'>): Promise<PreviewPages> {
  const version = packetIdentifier(plan);
  const known = latest.get(opened);
  if (known?.version === version) return known.pages;
  const pages = previewGeneratedPages(plan, workers);
  latest.set(opened, { version, pages });
  pages.catch(() => latest.get(opened)?.pages === pages && latest.delete(opened));
  return pages;
}
