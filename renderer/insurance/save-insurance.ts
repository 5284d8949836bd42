import type { Insurance, InsuranceChange } from '../../shared/domain/insurance.ts';
import { client } from '../client/client.ts';

/** Saves changed fields of the insurance. */
export function saveInsurance({ caseId }: Pick<Insurance, 'caseId'>, change: InsuranceChange): Promise<Insurance> {
  return client.insurance.change({ caseId, change });
}
