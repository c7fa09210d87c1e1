import { useApp, useValue, useWords } from '../use';

/** Says that the service is away, and that it is back. */
export function ServiceNote() {
  const { service } = useApp();
  const { states } = useWords();
  const isAway = useValue(service.away);
  const returns = useValue(service.returns);
  return (
    <div class={isAway ? 'service-note away' : 'service-note'} role="status">
      {isAway ? states.away : returns > 0 ? <span class="hidden">{states.back}</span> : ''}
    </div>
  );
}
