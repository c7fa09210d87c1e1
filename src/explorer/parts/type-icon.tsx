import { useMemo } from 'preact/hooks';
import { type Theme, typeStyles } from '../graph/shapes';
import type { EntityType } from '../operations.generated';
import { useTheme } from '../theme';
import { useOntology } from '../use';

/** The shape and color by which a type is known everywhere. */
export function TypeIcon({ type }: { type: EntityType }) {
  const style = useTypeStyles().get(type);
  return (
    <svg class="type-icon" viewBox="-1.3 -1.3 2.6 2.6" width="16" height="16" aria-hidden="true">
      {style && <path d={style.outline} fill={style.color} />}
    </svg>
  );
}

export function useTypeStyles() {
  const { entityTypes } = useOntology();
  const theme: Theme = useTheme();
  return useMemo(() => typeStyles(entityTypes, theme), [entityTypes, theme]);
}
