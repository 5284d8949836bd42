import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { localDay } from '../../../shared/dates/local-day.ts';
import { formatCount } from '../../../shared/format/amounts.ts';
import { packetFileName } from '../../../shared/packets/packet-styles.ts';
import { checkOutsideVaults } from '../../vault/outside-vaults.ts';
import type { Command } from '../command.ts';
import { followJob } from '../follow-job.ts';
import { makePacketFile } from './packet.ts';

export const demo: Command = {
  name: 'demo',
  help: 'Makes the sample case (invented) in a vault of its own, its packet from it, and removes the vault again.',
  arguments: [],
  options: { out: { value: 'DIR', help: 'where to put the packet (default: second-look-demo)' } },
  json: true,
  async run(terminal, given) {
    const out = resolve(given.text('out') ?? 'second-look-demo');
    const date = localDay();
    checkOutsideVaults(out);
    mkdirSync(out, { recursive: true });
    const vault = mkdtempSync(join(tmpdir(), 'second-look-demo-'));
    terminal.dataPaths.sample = join(vault, 'sample');
    const app = terminal.app();
    try {
      terminal.notify('Making the sample case: invented people, invented records.');
      const { caseId } = await followJob(app, 'sample', async () => {
        const { job } = await app.client.vault.openSample();
        if (!job) throw new Error('A new sample is made by a job.');
        return job;
      });
      const records = await app.client.records.list({ caseId });
      const pages = records.reduce((sum, record) => sum + record.pages, 0);
      terminal.notify(`${formatCount(records.length, 'record')}, ${formatCount(pages, 'page')}. Making the packet.`);
      return await makePacketFile(terminal, app, { caseId, date, change: {}, file: join(out, packetFileName(date, 'full')) });
    } finally {
      await app.close();
      rmSync(vault, { recursive: true, force: true });
    }
  },
};
