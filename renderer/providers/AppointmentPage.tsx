import { useParams } from '@tanstack/react-router';
import { isRemote, secondVisit, visitPlace } from '../../shared/appointments/visit.ts';
import type { Case } from '../../shared/domain/case.ts';
import { client } from '../client/client.ts';
import { AutosaveText } from '../forms/AutosaveFields.tsx';
import { AutosaveMoment } from '../forms/AutosaveMoment.tsx';
import { PageHeader } from '../pages/PageHeader.tsx';
import { PageTabs } from '../pages/PageTabs.tsx';
import { PrintButton } from '../pages/PrintButton.tsx';
import { pagePath } from '../pages/pages.ts';
import { CalendarButton } from '../schedule/CalendarButton.tsx';
import { Card } from '../ui/Card.tsx';
import { TextLink } from '../ui/links.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import classes from './Appointment.module.css';
import { ThingsToBringCard } from './ThingsToBringCard.tsx';
import { type ProviderFacts, useProviderFacts } from './useProviderFacts.ts';

/** The appointment with the second physician: when, where, what to bring. */
export function AppointmentPage() {
  const { caseId } = useParams({ from: pagePath('appointment') });
  const { facts, error } = useProviderFacts(caseId);
  return (
    <>
      <PageHeader
        title="Appointment"
        sentence="When and where the second opinion is given, and what to bring. The days until then are counted from here."
        actions={
          facts?.case.appointment && (
            <>
              <CalendarButton caseId={caseId} />
              <PrintButton kind="visit" />
            </>
          )
        }
      />
      <PageTabs first="providers" />
      <ProblemNote error={error} />
      {facts && (
        <div className={classes.cards} key={caseId}>
          <AppointmentCard facts={facts} />
          <ThingsToBringCard facts={facts} />
        </div>
      )}
    </>
  );
}

function AppointmentCard({ facts }: { facts: ProviderFacts }) {
  const { case: openCase } = facts;
  const save = (change: Partial<Case>) => client.cases.update({ id: openCase.id, change });
  const visit = secondVisit(facts);
  const second = visit.provider;
  return (
    <Card title="When and where">
      <div className={classes.grid}>
        <div className={`${classes.across} ${classes.physician}`}>
          {second ? (
            <p>
              With{' '}
              <TextLink to={pagePath('providers')} params={{ caseId: openCase.id }} search={{ open: second.id }}>
                {second.name}
              </TextLink>
              {second.institution && `, ${second.institution}`}
              {second.phone && <span className={classes.muted}> · {second.phone}</span>}
            </p>
          ) : openCase.recipient ? (
            <p>With {openCase.recipient}</p>
          ) : (
            <p className={classes.muted}>
              Nobody is chosen yet.{' '}
              <TextLink to={pagePath('candidateComparison')} params={{ caseId: openCase.id }}>
                Compare the candidates
              </TextLink>
              , or enter the appointment first.
            </p>
          )}
        </div>
        <AutosaveMoment
          label="Day"
          value={openCase.appointment}
          expected="future"
          onSave={(appointment) => save({ appointment })}
        />
        <div className={classes.across}>
          <AutosaveText
            label={isRemote(visit) ? 'Link or telephone number' : 'Place or link'}
            placeholder="Address and room, or the link of a talk by video"
            lines={1}
            value={openCase.appointmentPlace}
            onSave={(appointmentPlace) => save({ appointmentPlace })}
          />
        </div>
        {openCase.appointmentPlace === '' && visitPlace(visit) !== '' && (
          <p className={`${classes.across} ${classes.muted}`}>
            While nothing is written here, their address stands in print and in the calendar: {visitPlace(visit)}
          </p>
        )}
      </div>
    </Card>
  );
}
