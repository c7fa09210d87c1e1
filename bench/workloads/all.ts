import { aliases } from './aliases';
import { deepPage } from './deep-page';
import { involving, involvingFiltered, involvingParty } from './involving';
import { manyIds } from './many-ids';
import { neighborhood } from './neighborhood';
import { oneEntity } from './one-entity';
import { pageWithParties } from './page-with-parties';
import { search } from './search';
import { twoLevels } from './two-levels';
import { unseen } from './unseen';
import type { Workload } from './workload';

export const workloads: readonly Workload[] = [
  oneEntity,
  pageWithParties,
  involving,
  involvingParty,
  involvingFiltered,
  twoLevels,
  neighborhood,
  deepPage,
  manyIds,
  aliases,
  unseen,
  search,
];
