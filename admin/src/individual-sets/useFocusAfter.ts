import { useCallback, useEffect, useRef } from 'react';

/** Moves the keyboard to an element that the change now under way will draw, or draw elsewhere. */
export function useFocusAfter(): (selector: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (!wanted.current) return;
    const element = document.querySelector<HTMLElement>(wanted.current);
    if (!element) return;
    wanted.current = null;
    element.focus();
  });
  return useCallback((selector: string) => {
    wanted.current = selector;
  }, []);
}
