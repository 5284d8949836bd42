import type { PrintPaper } from '../../../shared/domain/printout.ts';
import { removalCertificate } from '../../../shared/printouts/removal-certificate.ts';
import type { AppPorts } from '../ports.ts';
import { orNotFound } from '../preconditions.ts';
import { typesetPrintouts } from '../printouts/typeset.ts';
import type { OpenSession } from '../vault/vault-session.ts';

/** Which removal, on which paper, and what the person wants to say of it: that is on the page, and stored nowhere. */
export interface CertificateRequest {
  id: string;
  paper: PrintPaper;
  remark: string;
}

const MAX_REMARK = 300;

/** The certificate of a removal as a PDF. Throws Problem NOT_FOUND. */
export async function certificatePdf(
  { queries }: OpenSession,
  ports: Pick<AppPorts, 'version' | 'workers'>,
  { id, paper, remark }: CertificateRequest,
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const removal = queries.trash.removals().find((each) => each.id === id);
  const certificate = removalCertificate(orNotFound(removal, 'This page'), remark.slice(0, MAX_REMARK));
  const [bytes] = await typesetPrintouts(ports, [certificate], paper);
  return { fileName: certificate.fileName, bytes: orNotFound(bytes, 'This page') };
}
