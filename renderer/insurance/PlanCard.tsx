import type { Insurance } from '../../shared/domain/insurance.ts';
import { phoneRemark } from '../../shared/providers/contact-remarks.ts';
import { AutosaveText } from '../forms/AutosaveFields.tsx';
import fields from '../forms/Fields.module.css';
import { ProviderSelect } from '../providers/ProviderSelect.tsx';
import { Card } from '../ui/Card.tsx';
import { MemberNumber } from './MemberNumber.tsx';
import { saveInsurance } from './save-insurance.ts';

/** Who insures, and the facts of the insurance card. */
export function PlanCard({ insurance }: { insurance: Insurance }) {
  return (
    <Card title="The plan">
      <div className={fields.fields}>
        <ProviderSelect
          caseId={insurance.caseId}
          label="Insurer"
          kind="insurer"
          value={insurance.insurerId}
          onSave={(insurerId) => saveInsurance(insurance, { insurerId })}
        />
        <AutosaveText
          label="Plan"
          placeholder="As it stands on the card"
          value={insurance.plan}
          onSave={(plan) => saveInsurance(insurance, { plan })}
        />
        <MemberNumber insurance={insurance} />
        <AutosaveText label="Group" value={insurance.group} onSave={(group) => saveInsurance(insurance, { group })} />
        <AutosaveText
          label="Telephone on the back of the card"
          description={phoneRemark(insurance.phone)}
          value={insurance.phone}
          onSave={(phone) => saveInsurance(insurance, { phone })}
        />
      </div>
    </Card>
  );
}
