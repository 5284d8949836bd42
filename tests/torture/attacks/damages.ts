import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Attack } from '../attack.ts';
import { createDamageBases, damagesOf, rowsBefore } from '../vault-damages.ts';
import { assessDamage } from '../vault-outcome.ts';

/** Damages one file of a vault in every way in turn, at random places: it opens, or is repaired, and what is lost is said. */
export const damages: Attack = {
  name: 'damages',
  async run({ folder, report, attempts }) {
    const bases = await createDamageBases(join(folder, 'bases'));
    const kinds = damagesOf(bases);
    for (const { number, random } of attempts()) {
      const damage = kinds[number % kinds.length];
      if (!damage) return;
      const dir = join(folder, String(number));
      mkdirSync(dir);
      cpSync(bases[damage.base], dir, { recursive: true });
      damage.make(dir, random(), bases);
      const { loss } = await assessDamage(dir, rowsBefore(damage, bases));
      if (loss === null) report.survived();
      else report.lost(`${damage.name}: ${loss}`);
      rmSync(dir, { recursive: true, force: true });
    }
  },
};
