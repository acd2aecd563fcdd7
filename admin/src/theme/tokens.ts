/*
 * The colours of the product, once: `.italia` (primary #0066CC, Titillium Web), each pair with at least 4.5:1
 * between text and ground, 3:1 for borders of controls and for the focus ring.
 */
export interface StateColour {
  readonly text: string;
  readonly ground: string;
  readonly border: string;
}

export type StateTone = 'quiet' | 'draft' | 'waiting' | 'returned' | 'done' | 'locked';

export interface Tokens {
  readonly primary: string;
  readonly primaryDark: string;
  readonly onPrimary: string;
  readonly header: string;
  readonly onHeader: string;
  readonly page: string;
  readonly paper: string;
  readonly text: string;
  readonly textSecondary: string;
  readonly divider: string;
  readonly error: string;
  readonly warning: string;
  readonly success: string;
  readonly info: string;
  readonly focus: string;
  readonly demo: { readonly ground: string; readonly text: string };
  readonly states: Readonly<Record<StateTone, StateColour>>;
}

export const light: Tokens = {
  primary: '#0066CC',
  primaryDark: '#004D99',
  onPrimary: '#FFFFFF',
  header: '#0059B3',
  onHeader: '#FFFFFF',
  page: '#F5F7FA',
  paper: '#FFFFFF',
  text: '#17324D',
  textSecondary: '#455B71',
  divider: '#D9DEE5',
  error: '#B3243A',
  warning: '#8A5300',
  success: '#006B4A',
  info: '#00509E',
  focus: '#B3005E',
  demo: { ground: '#FFE9A8', text: '#4A3300' },
  states: {
    quiet: { text: '#455B71', ground: '#EEF1F5', border: '#7C8FA3' },
    draft: { text: '#004D99', ground: '#E6F0FA', border: '#4C8FD1' },
    waiting: { text: '#6B4200', ground: '#FFF3D6', border: '#B98200' },
    returned: { text: '#99182D', ground: '#FCE8EB', border: '#CC4A5E' },
    done: { text: '#00573C', ground: '#E0F5EC', border: '#2E9C76' },
    locked: { text: '#3D3A66', ground: '#ECEBF7', border: '#7F7BB8' },
  },
};

export const dark: Tokens = {
  primary: '#80B8F5',
  primaryDark: '#A6CEFA',
  onPrimary: '#06182B',
  header: '#0B2A4A',
  onHeader: '#FFFFFF',
  page: '#0E1721',
  paper: '#16222F',
  text: '#E9EFF5',
  textSecondary: '#B4C2D0',
  divider: '#33475B',
  error: '#FF9AA8',
  warning: '#F5C264',
  success: '#7ADBB3',
  info: '#8CC2F7',
  focus: '#FFB3D9',
  demo: { ground: '#4A3A0A', text: '#FFE9A8' },
  states: {
    quiet: { text: '#C3CFDB', ground: '#233242', border: '#7389A0' },
    draft: { text: '#A6CEFA', ground: '#12304F', border: '#4C8FD1' },
    waiting: { text: '#FFD98A', ground: '#3D2E0A', border: '#B98200' },
    returned: { text: '#FFB3BE', ground: '#461822', border: '#CC4A5E' },
    done: { text: '#8FE3C0', ground: '#0F3A2B', border: '#2E9C76' },
    locked: { text: '#C9C6F2', ground: '#2A2850', border: '#7F7BB8' },
  },
};
