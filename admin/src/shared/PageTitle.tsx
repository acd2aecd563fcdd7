import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

/** Writes the page's name into the one h1 of the layout; the window's title follows it. */
export const PageTitle = ({ title }: { readonly title: string }) => {
  const [heading, setHeading] = useState<HTMLElement | null>(null);
  useEffect(() => setHeading(document.getElementById('react-admin-title')), []);
  return heading && createPortal(title, heading);
};
