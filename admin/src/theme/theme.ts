import type { PaletteOptions } from '@mui/material/styles';
import { defaultTheme, type RaThemeOptions } from 'react-admin';
import { dark, light, type StateTone, type Tokens } from './tokens.ts';

declare module '@mui/material/styles' {
  interface Palette {
    readonly tokens: Tokens;
  }
  interface PaletteOptions {
    readonly tokens?: Tokens;
  }
}

const FONT = '"Titillium Web", "Segoe UI", Roboto, Arial, sans-serif';

/** A ring that shows on any ground: 3 px, off the element by 2 px. */
const ring = (tokens: Tokens) => ({ outline: `3px solid ${tokens.focus}`, outlineOffset: 2 });

const paletteOf = (mode: 'light' | 'dark', tokens: Tokens): PaletteOptions => ({
  mode,
  tokens,
  primary: { main: tokens.primary, dark: tokens.primaryDark, contrastText: tokens.onPrimary },
  secondary: { main: tokens.primary, dark: tokens.primaryDark, contrastText: tokens.onPrimary },
  error: { main: tokens.error },
  warning: { main: tokens.warning },
  success: { main: tokens.success },
  info: { main: tokens.info },
  background: { default: tokens.page, paper: tokens.paper },
  text: { primary: tokens.text, secondary: tokens.textSecondary },
  divider: tokens.divider,
  // MUI's own grey for what can be pressed falls just short of 4.5:1 on the page's ground.
  action: { active: tokens.textSecondary },
});

const componentsOf = (mode: 'light' | 'dark', tokens: Tokens): RaThemeOptions['components'] => ({
  ...defaultTheme.components,
  MuiCssBaseline: {
    styleOverrides: {
      'a:focus-visible, button:focus-visible, [tabindex="0"]:focus-visible, summary:focus-visible': ring(tokens),
      // The browser's own marks follow the theme.
      ':root': { colorScheme: mode },
      '@media (prefers-reduced-motion: reduce)': {
        '*': { transition: 'none !important', animation: 'none !important' },
      },
    },
  },
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: { root: { '&.Mui-focusVisible': ring(tokens) } },
  },
  MuiButton: { styleOverrides: { root: { minHeight: 40 }, sizeSmall: { minHeight: 32 } } },
  MuiIconButton: { styleOverrides: { root: { minWidth: 40, minHeight: 40 } } },
  MuiLink: { defaultProps: { underline: 'always' }, styleOverrides: { root: { textUnderlineOffset: '0.15em' } } },
  MuiTextField: { defaultProps: { variant: 'outlined', size: 'small', margin: 'dense', fullWidth: true } },
  MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small', margin: 'dense', fullWidth: true } },
  // The help of a field that is locked is still there to be read.
  MuiFormHelperText: { styleOverrides: { root: { '&.Mui-disabled': { color: tokens.textSecondary } } } },
  MuiOutlinedInput: {
    styleOverrides: {
      // 3:1 against the paper: a control must be seen (WCAG 1.4.11).
      notchedOutline: { borderColor: tokens.states.quiet.border },
    },
  },
  MuiCard: { defaultProps: { variant: 'outlined' } },
  MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiTableCell: {
    styleOverrides: { root: { borderColor: tokens.divider }, head: { fontWeight: 600, color: tokens.textSecondary } },
  },
  MuiTooltip: { defaultProps: { arrow: true } },
});

const themeOf = (mode: 'light' | 'dark', tokens: Tokens): RaThemeOptions => ({
  ...defaultTheme,
  sidebar: { width: 248, closedWidth: 56 },
  spacing: 8,
  shape: { borderRadius: 6 },
  typography: {
    fontFamily: FONT,
    fontSize: 15,
    fontWeightMedium: 600,
    h1: { fontSize: '1.75rem', fontWeight: 700, lineHeight: 1.25 },
    h2: { fontSize: '1.25rem', fontWeight: 700, lineHeight: 1.3 },
    h3: { fontSize: '1.0625rem', fontWeight: 600, lineHeight: 1.35 },
    button: { textTransform: 'none', fontWeight: 600 },
  },
  palette: paletteOf(mode, tokens),
  components: componentsOf(mode, tokens),
});

export const lightTheme = themeOf('light', light);
export const darkTheme = themeOf('dark', dark);

/** Which tone a state has, whatever the resource: colour is never the only sign, a word and an icon stand with it. */
export const TONES: Readonly<Record<string, StateTone>> = {
  missing: 'quiet',
  planned: 'quiet',
  superseded: 'quiet',
  disabled: 'quiet',
  draft: 'draft',
  open: 'draft',
  submitted: 'waiting',
  underReview: 'waiting',
  proposed: 'waiting',
  verified: 'waiting',
  waiting: 'waiting',
  returned: 'returned',
  approved: 'done',
  inForce: 'done',
  active: 'done',
  sent: 'done',
  failed: 'returned',
  private: 'quiet',
  shared: 'done',
  replaced: 'quiet',
  selfAssessed: 'draft',
  calibrated: 'waiting',
  notified: 'waiting',
  contested: 'returned',
  inConciliation: 'returned',
  acknowledged: 'done',
  decided: 'done',
  adopted: 'done',
  validated: 'locked',
  definitive: 'locked',
  handedOver: 'locked',
  consolidated: 'locked',
  closed: 'locked',
};
