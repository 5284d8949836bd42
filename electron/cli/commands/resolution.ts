import { localDay } from '../../../shared/dates/local-day.ts';
import type { ResolutionStatus } from '../../../shared/domain/resolution.ts';
import { ResolutionChange, ResolutionOption } from '../../../shared/domain/resolution.ts';
import { resolutionOptionLabel } from '../../../shared/resolution/resolution-options.ts';
import { STEP_STATE_LABELS } from '../../../shared/resolution/step-labels.ts';
import { type Command, EXIT } from '../command.ts';
import { checked } from '../validated.ts';

const OUTCOMES: Record<ResolutionStatus['outcome'], string> = {
  'too-few': 'There are not two opinions yet: “second-look opinion add” writes one down.',
  open: 'It is not said yet where they agree and differ: “second-look opinion compare” shows them side by side.',
  agree: 'They agree. Ask what is still open, then go on to the decision.',
  differ: 'They differ. The steps from here:',
};

export const resolutionShow: Command = {
  name: 'resolution show',
  aliases: ['way show'],
  help: 'Shows how it goes on from the opinions of a case: where they differ, each step and how it stands.',
  arguments: ['CASE'],
  options: {},
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const { client } = await terminal.opened();
    const [status, resolution] = [
      await client.resolution.steps({ caseId, today: localDay() }),
      await client.resolution.get({ caseId }),
    ];
    const steps = status.steps.map(
      ({ title, state, text }, index) => `${index + 1} ${title}: ${STEP_STATE_LABELS[state]}, ${text}`,
    );
    const why = resolution.words.trim() === '' ? [] : [`Your words: ${resolution.words.trim()}`];
    terminal.answer({ ...status, resolution }, [OUTCOMES[status.outcome], ...steps, ...why].join('\n'));
    return EXIT.done;
  },
};

export const resolutionChoose: Command = {
  name: 'resolution choose',
  aliases: ['way choose'],
  help: `Chooses how it goes on: ${ResolutionOption.options.join(', ')}. It can be changed at any time.`,
  arguments: ['CASE', 'WAY'],
  options: {
    who: { value: 'PROVIDER', help: 'who gives the third opinion, reviews it, or brings it before the board' },
    words: { value: 'TEXT', help: 'why this way, in own words' },
    appointment: { value: 'WHEN', help: 'day, or day and time: 2027-03-12T10:30' },
    place: { value: 'TEXT', help: 'where, or the link of a talk by video' },
  },
  json: true,
  async run(terminal, given) {
    const [caseId = '', word] = given.arguments;
    const way = checked(ResolutionOption, word);
    const who = given.text('who');
    const change = checked(ResolutionChange, {
      ...(who !== undefined && way !== 'third' ? { providerId: who } : {}),
      ...(given.text('words') === undefined ? {} : { words: given.text('words') }),
      ...(given.text('appointment') === undefined ? {} : { appointment: given.text('appointment') }),
      ...(given.text('place') === undefined ? {} : { appointmentPlace: given.text('place') }),
    });
    const { client } = await terminal.opened();
    const { family } = await client.cases.get({ id: caseId });
    // The physician of the third opinion has that role.
    if (who !== undefined && way === 'third') await client.providers.update({ id: who, change: { role: 'third' } });
    const resolution = await client.resolution.change({ caseId, change: { ...change, way } });
    terminal.answer(resolution, `Chosen: ${resolutionOptionLabel(way, family)}`);
    return EXIT.done;
  },
};
