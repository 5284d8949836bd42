import { Criteria, CriteriaChange, PROVIDER_ROLE_LABELS, ProviderRole } from '../../../shared/domain/candidate.ts';
import { PROVIDER_KIND_LABELS, ProviderChange, ProviderDraft, ProviderKind } from '../../../shared/domain/provider.ts';
import { compareCandidates } from '../../../shared/providers/candidate-comparison.ts';
import { providerLine } from '../../../shared/providers/names.ts';
import { roleOf } from '../../../shared/providers/roles.ts';
import { type Command, EXIT, type Given, UsageError } from '../command.ts';
import { table } from '../table.ts';
import { checked } from '../validated.ts';

const KNOWN_HELP = 'yes, no or unknown';
const PROVIDER_OPTIONS = {
  kind: { value: 'KIND', help: ProviderKind.options.join(', ') },
  role: { value: 'ROLE', help: ProviderRole.options.join(', ') },
  specialty: { value: 'TEXT', help: 'what they are specialized in' },
  institution: { value: 'TEXT', help: 'the hospital, practice or group' },
  phone: { value: 'TEXT', help: 'telephone' },
  fax: { value: 'TEXT', help: 'fax' },
  email: { value: 'TEXT', help: 'e-mail' },
  address: { value: 'TEXT', help: 'postal address' },
  'patient-number': { value: 'TEXT', help: 'the patient’s number there' },
  volume: { value: 'TEXT', help: 'how many patients with exactly this condition' },
  'independent-person': { value: 'K', help: `independent of the first physician: ${KNOWN_HELP}` },
  'independent-institution': { value: 'K', help: `independent of the first institution: ${KNOWN_HELP}` },
  network: { value: 'N', help: 'in, out or unknown' },
  wait: { value: 'TEXT', help: 'how long until they can see the patient' },
  distance: { value: 'TEXT', help: 'how far' },
  mode: { value: 'M', help: 'in-person, remote, either or unknown' },
  cost: { value: 'TEXT', help: 'cost to the patient' },
  source: { value: 'TEXT', help: 'who named them' },
  rules: { value: 'TEXT', help: 'rules of the program' },
  'must-refer': { value: 'Y', help: 'a physician must refer: yes or no' },
  'records-only': { value: 'Y', help: 'reads records only: yes or no' },
  'wants-slides': { value: 'Y', help: 'wants the slides or image files themselves: yes or no' },
  notes: { value: 'TEXT', help: 'how the person sees it' },
} as const;

function booleanOption(given: Given, name: string): boolean | undefined {
  const word = given.text(name);
  if (word === undefined || word === 'yes' || word === 'no') return word === undefined ? undefined : word === 'yes';
  throw new UsageError(`${name}: yes or no`);
}

/** What was given, by the names of the fields; what was not is left out. */
function fieldsOf(given: Given) {
  const givenFields = (all: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  const texts = (...names: string[]) => Object.fromEntries(names.map((name) => [name, given.text(name)]));
  const criteria = givenFields({
    ...texts('volume', 'network', 'wait', 'distance', 'mode', 'cost', 'source', 'rules', 'notes'),
    independentPerson: given.text('independent-person'),
    independentInstitution: given.text('independent-institution'),
    mustRefer: booleanOption(given, 'must-refer'),
    recordsOnly: booleanOption(given, 'records-only'),
    wantsSlides: booleanOption(given, 'wants-slides'),
  });
  const fields = givenFields({
    ...texts('name', 'kind', 'role', 'specialty', 'institution', 'phone', 'fax', 'email', 'address'),
    patientNumber: given.text('patient-number'),
  });
  return { fields, criteria };
}

export const providerList: Command = {
  name: 'provider list',
  help: 'Lists the physicians and institutions of a case, and what each is to it.',
  arguments: ['CASE'],
  options: {},
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const { client } = await terminal.opened();
    const facts = { case: await client.cases.get({ id: caseId }), providers: await client.providers.list({ caseId }) };
    const all = facts.providers.map((provider) => ({ ...provider, role: roleOf(provider, facts) }));
    const rows = all.map((provider) => [
      provider.id,
      providerLine(provider),
      PROVIDER_KIND_LABELS[provider.kind],
      provider.role === 'none' ? '' : PROVIDER_ROLE_LABELS[provider.role],
      provider.phone,
    ]);
    terminal.answer(all, table(['Id', 'Name', 'Kind', 'To the case', 'Telephone'], rows));
    return EXIT.done;
  },
};

export const providerAdd: Command = {
  name: 'provider add',
  help: 'Adds a physician or institution to a case and prints its id.',
  arguments: ['CASE'],
  options: { name: { value: 'NAME', help: 'what it is called', required: true }, ...PROVIDER_OPTIONS },
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const { fields, criteria } = fieldsOf(given);
    const draft = checked(ProviderDraft, { ...fields, criteria: checked(Criteria, criteria) });
    const provider = await (await terminal.opened()).client.providers.create({ caseId, draft });
    terminal.answer(provider, provider.id);
    return EXIT.done;
  },
};

export const providerSet: Command = {
  name: 'provider set',
  help: 'Changes what is written of a physician or institution; what is not given stays.',
  arguments: ['PROVIDER'],
  options: { name: { value: 'NAME', help: 'what it is called' }, ...PROVIDER_OPTIONS },
  json: true,
  async run(terminal, given) {
    const [id = ''] = given.arguments;
    const { fields, criteria } = fieldsOf(given);
    if (Object.keys(fields).length + Object.keys(criteria).length === 0)
      throw new UsageError('Say what to change: “second-look provider set --help” shows what can be.');
    const change = checked(ProviderChange, { ...fields, criteria: checked(CriteriaChange, criteria) });
    const provider = await (await terminal.opened()).client.providers.update({ id, change });
    terminal.answer(provider, `${provider.name}: saved`);
    return EXIT.done;
  },
};

export const providerChoose: Command = {
  name: 'provider choose',
  help: 'Makes a candidate the second physician: the case and the packet then name them. “provider set ID --role candidate” takes it back.',
  arguments: ['PROVIDER'],
  options: {},
  json: true,
  async run(terminal, given) {
    const [id = ''] = given.arguments;
    const provider = await (await terminal.opened()).client.providers.update({ id, change: { role: 'second' } });
    terminal.answer(provider, `${provider.name} is the second physician`);
    return EXIT.done;
  },
};

export const providerCompare: Command = {
  name: 'provider compare',
  help: 'Shows the candidates of a case side by side, by their criteria. It ranks nobody.',
  arguments: ['CASE'],
  options: {},
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const { client } = await terminal.opened();
    const [of, providers, records, resolution, opinions] = await Promise.all([
      client.cases.get({ id: caseId }),
      client.providers.list({ caseId }),
      client.records.list({ caseId }),
      client.resolution.get({ caseId }),
      client.opinions.list({ caseId }),
    ]);
    const present = records.filter(({ removed }) => removed === null);
    const compared = compareCandidates({ case: of, providers, records: present, resolution, opinions });
    const { candidates, rows } = compared;
    if (terminal.json) terminal.print(JSON.stringify(compared));
    else if (candidates.length === 0) terminal.print('There are no candidates yet.');
    else {
      const headings = ['', ...candidates.map(({ name, chosen }) => (chosen ? `${name} (chosen)` : name))];
      const cells = rows.map((row) => [row.label, ...row.cells.map((cell) => cell.replaceAll('\n', ' '))]);
      terminal.print(table(headings, [['Institution', ...candidates.map(({ institution }) => institution)], ...cells]));
      for (const { name, remarks, unknown } of candidates) {
        for (const remark of remarks) terminal.print(`${name}: ${remark}`);
        if (unknown.length > 0) terminal.print(`${name}: not known yet: ${unknown.join(', ').toLowerCase()}`);
      }
    }
    return EXIT.done;
  },
};
