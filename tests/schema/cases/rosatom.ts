import type { GraphService } from '../../support/graph-service';

/** The first question of all, on the shipped corpus: which agreements involve Rosatom? */
export function rosatomCases(service: () => GraphService): void {
  it.each(['Rosatom', 'росатом', '俄罗斯国家原子能集团公司', '俄羅斯國家原子能集團公司', 'ＲＯＳＡＴＯＭ', 'institution:rosatom'])(
    'finds three under the name %s',
    async (name) => {
      const { data, errors } = await service().query(
        'query ($name: [String!]!) { agreements(involving: $name) { totalCount nodes { id } } }',
        { name },
      );
      expect(errors).toBeUndefined();
      expect(data.agreements.totalCount).toBe(3);
      expect(data.agreements.nodes.map(({ id }: { id: string }) => id).sort()).toEqual([
        'instrument:cn-ru-2026-05-cas-rosatom-mou',
        'instrument:cn-ru-2026-05-fusion-mou',
        'instrument:cn-ru-2026-05-nuclear-workforce-mou',
      ]);
    },
  );
}
