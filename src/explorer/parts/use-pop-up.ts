import { useRef, useState } from 'preact/hooks';

/** Something that a button opens; Escape closes it, and going elsewhere. `frame` belongs to the element around both. */
export function usePopUp() {
  const [isOpen, setOpen] = useState(false);
  const ref = useRef<HTMLDivElement>(null);
  return {
    isOpen,
    toggle: () => setOpen(!isOpen),
    frame: {
      ref,
      // A press on what takes no keys, such as a label, stays within.
      tabIndex: -1,
      onFocusOut: ({ relatedTarget }: FocusEvent) => ref.current?.contains(relatedTarget as Node | null) || setOpen(false),
      onKeyDown(event: KeyboardEvent) {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        setOpen(false);
        ref.current?.querySelector('button')?.focus();
      },
    },
  };
}
