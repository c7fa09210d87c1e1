import type { Scene } from '../state/scene';
import { visibleIn } from '../state/visible';
import type { Knowledge } from './knowledge';

/** Beyond so many entities the relations between neighbors are not looked for: each pair would have to be asked about. */
export const mostConnected = 400;

/** Reads all that a scene shows: `progressed` is called whenever there is more to draw. */
export async function loadScene(scene: Scene, knowledge: Knowledge, progressed: () => void): Promise<void> {
  await knowledge.loadEntities(scene.start);
  progressed();
  // What an entity unfolds to may itself be unfolded.
  for (let before = -1, visible = visibleIn(scene, knowledge); visible.nodes.length > before; visible = visibleIn(scene, knowledge)) {
    before = visible.nodes.length;
    const here = new Set(visible.nodes.map(({ id }) => id));
    await Promise.all(scene.expansions.filter(({ id }) => here.has(knowledge.survivor(id))).map(knowledge.loadExpansion));
    progressed();
  }
  const { nodes } = visibleIn(scene, knowledge);
  if (nodes.length > mostConnected) return;
  await knowledge.loadAmong(nodes.map(({ id }) => id));
  progressed();
}
