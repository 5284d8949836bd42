import { Modal } from '@mantine/core';
import type { JourneyPart } from '../../shared/domain/overview.ts';
import { MILESTONES, PART_NAMES } from '../../shared/overview/milestones.ts';
import { TASK_LINKS } from '../pages/task-links.ts';
import { TextLink } from '../ui/links.tsx';
import classes from './Help.module.css';
import { SHORTCUTS } from './shortcuts.ts';

/** The help: the journey, each milestone with its purpose, and the shortcuts. Milestones link to the pages of `caseId`. */
export function Help({ opened, caseId, onClose }: { opened: boolean; caseId: string | null; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Help" size="56rem">
      <h3>The journey</h3>
      <p className={classes.description}>
        It has three parts. Nothing is locked: you may begin anywhere. The overview of a case always says the one next thing to
        do.
      </p>
      {(['decide', 'prepare', 'understand'] as const).map((part) => (
        <PartHelp key={part} part={part} caseId={caseId} onClose={onClose} />
      ))}
      <h3 className={classes.heading}>Shortcuts</h3>
      <dl className={classes.keys}>
        {SHORTCUTS.map(({ keys, description }) => (
          <div key={keys} className={classes.key}>
            <dt>
              <kbd className={classes.keyCap}>{keys}</kbd>
            </dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}

function PartHelp({ part, caseId, onClose }: { part: JourneyPart['part']; caseId: string | null; onClose: () => void }) {
  const milestones = Object.entries(MILESTONES).filter(([, milestone]) => milestone.part === part);
  return (
    <section className={classes.part} aria-labelledby={`help-${part}`}>
      <h4 id={`help-${part}`} className={classes.name}>
        {PART_NAMES[part]}
      </h4>
      <dl>
        {milestones.map(([name, { task, what }]) => (
          <div key={name} className={classes.row}>
            <dt>
              {caseId === null ? (
                name
              ) : (
                <TextLink {...TASK_LINKS[task]} params={{ caseId }} onClick={onClose}>
                  {name}
                </TextLink>
              )}
            </dt>
            <dd className={classes.description}>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
