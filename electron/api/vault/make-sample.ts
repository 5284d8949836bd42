import { generateFiles } from '../../sample/generate-files.ts';
import type { SampleServices } from '../../sample/make-sample.ts';
import type { Context } from '../context.ts';
import { uploadFile } from '../import/upload-file.ts';
import { followJobEvents } from '../jobs/job-events.ts';
import type { AppPorts } from '../ports.ts';

/** A marker file next to the sample's vault while it is made. A marker found at start means an interrupted attempt. */
export const unfinishedMarker = ({ vaults }: Pick<AppPorts, 'vaults'>): string => `${vaults.sample}.being-made`;

/** The services that make the sample cases: the same calls and uploads as those of a person. */
export function sampleServices({ client, imports, ports }: Pick<Context, 'client' | 'imports' | 'ports'>): SampleServices {
  const calls = client();
  return {
    client: calls,
    generateFiles: (today, signal) => generateFiles(ports, today, signal),
    async importFiles(caseId, files, password) {
      const begin = async () => {
        const job = await calls.import.begin({ caseId, files: files.length, ...(password === undefined ? {} : { password }) });
        for (const { name, bytes } of files) {
          await uploadFile({ client: calls, appendSlice: imports.append }, job.id, {
            name,
            bytes: bytes.length,
            slices: [bytes],
          });
        }
        await calls.import.finish({ jobId: job.id });
        return job;
      };
      const result = await followJobEvents(calls, 'import', begin);
      return result.files;
    },
    async makePacket(caseId, date) {
      const { packetId } = await followJobEvents(calls, 'packet', () => calls.packets.make({ caseId, date }));
      return packetId;
    },
  };
}
