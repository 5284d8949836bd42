import type { Imports } from '../import/imports.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { AppPorts } from '../ports.ts';
import type { Session } from '../vault/vault-session.ts';

/** What making and taking in a bundle needs of the application. */
export interface BundleServices {
  ports: AppPorts;
  jobs: Jobs;
  session: Session;
  imports: Imports;
}
