import {
  ActionIcon,
  Anchor,
  Autocomplete,
  Button,
  Checkbox,
  CloseButton,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  defaultVariantColorsResolver,
  Input,
  type MantineColorsTuple,
  Menu,
  Modal,
  PasswordInput,
  Popover,
  Radio,
  rem,
  SegmentedControl,
  Select,
  Textarea,
  TextInput,
  Tooltip,
  type VariantColorsResolver,
} from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { Spotlight } from '@mantine/spotlight';
import classes from './theme.module.css';

/** Mantine needs ten shades; the tokens below replace the visible ones. */
const accent: MantineColorsTuple = [
  '#e4f0ef',
  '#cfe4e2',
  '#a3ccc9',
  '#74b3af',
  '#4b9c98',
  '#2c8a86',
  '#187874',
  '#0f6e6a',
  '#0b6663',
  '#084f4d',
];

const TONE_BY_COLOR: Record<string, string> = { attention: 'attention', done: 'success' };

/** Colors buttons by the tokens, so that light and dark are both exact. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const tone = TONE_BY_COLOR[input.color ?? ''] ?? 'accent';
  const noBorder = `${rem(1)} solid transparent`;
  switch (input.variant) {
    case 'filled':
      return {
        background: `var(--${tone})`,
        hover: `var(--${tone}-strong, var(--${tone}))`,
        color: 'var(--on-accent)',
        border: noBorder,
      };
    case 'light':
      return { background: `var(--${tone}-tint)`, hover: `var(--${tone}-tint)`, color: `var(--${tone})`, border: noBorder };
    case 'default':
    case 'outline':
      return {
        background: 'transparent',
        hover: `var(--${tone}-tint)`,
        color: `var(--${tone})`,
        border: `${rem(1)} solid var(--button-border, var(--border))`,
      };
    case 'subtle':
    case 'transparent':
      return { background: 'transparent', hover: `var(--${tone}-tint)`, color: `var(--${tone})`, border: noBorder };
    default:
      return defaultVariantColorsResolver(input);
  }
};

/** Close buttons have no accessible name by default. */
const CLOSE_BUTTON: Record<string, unknown> = { 'aria-label': 'Close' };

/** Gives the toggle a name and a tab stop, which Mantine leaves out. */
const VISIBILITY_TOGGLE: Record<string, unknown> = {
  'aria-label': 'Show or hide what is typed',
  'aria-hidden': false,
  tabIndex: 0,
};

export const theme = createTheme({
  fontFamily: '"Source Sans 3", system-ui, sans-serif',
  headings: { fontFamily: '"Source Sans 3", system-ui, sans-serif', fontWeight: '600' },
  fontSizes: { xs: rem(13), sm: rem(14), md: rem(16), lg: rem(18), xl: rem(22) },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.4', xl: '1.35' },
  spacing: { xs: rem(8), sm: rem(12), md: rem(16), lg: rem(24), xl: rem(32) },
  radius: { xs: rem(4), sm: rem(6), md: rem(8), lg: rem(12), xl: rem(16) },
  defaultRadius: 'md',
  colors: { accent },
  primaryColor: 'accent',
  primaryShade: { light: 8, dark: 3 },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  variantColorResolver,
  components: {
    Button: Button.extend({ defaultProps: { size: 'md' }, classNames: { root: classes.button } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', size: rem(32) } }),
    Anchor: Anchor.extend({ classNames: { root: classes.anchor } }),
    CloseButton: CloseButton.extend({ defaultProps: CLOSE_BUTTON }),
    Modal: Modal.extend({
      defaultProps: {
        closeButtonProps: { 'aria-label': 'Close' },
        centered: true,
        padding: 'lg',
        radius: 'lg',
        overlayProps: { backgroundOpacity: 0.4 },
      },
      classNames: { title: classes.title, content: classes.floating, header: classes.floating },
    }),
    Drawer: Drawer.extend({
      defaultProps: { closeButtonProps: { 'aria-label': 'Close' } },
      classNames: { content: classes.floating },
    }),
    Popover: Popover.extend({ defaultProps: { radius: 'lg', shadow: 'md' } }),
    Menu: Menu.extend({
      defaultProps: { withInitialFocusPlaceholder: false, radius: 'md', shadow: 'md' },
      classNames: { item: classes.menuItem },
    }),
    Tooltip: Tooltip.extend({
      // Within the page landmark, so that a screen reader's list of landmarks is complete.
      defaultProps: { openDelay: 400, events: { hover: true, focus: true, touch: false }, portalProps: { target: '#page' } },
      classNames: { tooltip: classes.tooltip },
    }),
    Input: Input.extend({ defaultProps: { size: 'md' }, classNames: { input: classes.input } }),
    InputWrapper: Input.Wrapper.extend({
      defaultProps: { size: 'md', withAsterisk: false, inputWrapperOrder: ['label', 'input', 'description', 'error'] },
      classNames: { label: classes.label, description: classes.description, error: classes.error },
    }),
    TextInput: TextInput.extend({ defaultProps: { size: 'md' } }),
    PasswordInput: PasswordInput.extend({
      defaultProps: { size: 'md', visibilityToggleButtonProps: VISIBILITY_TOGGLE },
    }),
    Textarea: Textarea.extend({ defaultProps: { size: 'md', autosize: true, minRows: 2 } }),
    Select: Select.extend({
      defaultProps: {
        size: 'md',
        allowDeselect: false,
        openOnFocus: false,
        withCheckIcon: true,
        withScrollArea: false,
        maxDropdownHeight: 320,
        checkIconPosition: 'right',
        // Enter takes the first option that matches.
        selectFirstOptionOnChange: true,
        // Typing into a searchable select replaces the label of the chosen option.
        onClick: ({ currentTarget }) => {
          if (!currentTarget.readOnly) currentTarget.select();
        },
      },
      classNames: { option: classes.option },
    }),
    Autocomplete: Autocomplete.extend({
      defaultProps: { size: 'md', openOnFocus: false, withScrollArea: false, maxDropdownHeight: 320 },
      classNames: { option: classes.option },
    }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'md' } }),
    Notifications: Notifications.extend({ classNames: { root: classes.toasts } }),
    Spotlight: Spotlight.extend({
      defaultProps: {
        shortcut: null,
        scrollable: true,
        centered: false,
        // Without an animation, fast typing loses no letter.
        transitionProps: { duration: 0 },
        maxHeight: '60vh',
        yOffset: '12vh',
        radius: 'lg',
        overlayProps: { backgroundOpacity: 0.4, blur: 0 },
      },
      classNames: { actionsGroup: classes.findGroup, action: classes.findAction },
    }),
    // The focus trap comes a moment later; without autoFocus the first letters would be lost.
    SpotlightSearch: Spotlight.Search.extend({ defaultProps: { autoFocus: true } }),
    Radio: Radio.extend({ defaultProps: { size: 'md' }, classNames: { description: classes.description } }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: { withItemsBorders: false },
      classNames: { root: classes.segments, label: classes.segment, indicator: classes.indicator },
    }),
  },
});

/** Maps Mantine's own variables to the tokens. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const tokens = {
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-bright': 'var(--text)',
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-error': 'var(--attention)',
    '--mantine-color-placeholder': 'var(--text-muted)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--accent-tint)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-default-border': 'var(--field-border)',
    '--mantine-color-dimmed': 'var(--text-muted)',
    '--mantine-color-disabled': 'var(--sidebar)',
    '--mantine-color-disabled-color': 'var(--text-muted)',
    '--mantine-color-disabled-border': 'var(--border)',
    '--mantine-color-accent-filled': 'var(--accent)',
    '--mantine-color-accent-filled-hover': 'var(--accent-strong)',
    '--mantine-color-accent-light': 'var(--accent-tint)',
    '--mantine-color-accent-light-hover': 'var(--accent-tint)',
    '--mantine-color-accent-light-color': 'var(--accent)',
    '--mantine-color-accent-outline': 'var(--accent)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
    '--mantine-shadow-md': 'var(--floating-shadow)',
  };
  // The neutral colors of Mantine's styles, from the lightest use to the darkest.
  const light = ['canvas', 'sidebar', 'border', 'border', 'field-border', 'text-muted', 'text-muted', 'text', 'text', 'text'];
  const dark = ['text', 'text', 'text-muted', 'text-muted', 'field-border', 'border', 'surface', 'surface', 'sidebar', 'canvas'];
  const shades = (name: string, tokenNames: string[]) =>
    tokenNames.map((token, index) => [`--mantine-color-${name}-${index}`, `var(--${token})`]);
  return {
    variables: {},
    light: { ...tokens, ...Object.fromEntries(shades('gray', light)) },
    dark: { ...tokens, ...Object.fromEntries(shades('dark', dark)) },
  };
};
