import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type NativeAnchorProps<Props> = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof Props> & { ref?: Ref<HTMLAnchorElement> };

// The router marks a link to the open page, or to a page above it, as current. These links never are.
const NEVER_CURRENT = { 'aria-current': undefined } as const;

/** A link to a page within a text. */
export const TextLink = createLink((props: AnchorProps & NativeAnchorProps<AnchorProps>) => (
  <Anchor {...props} {...NEVER_CURRENT} />
));

/** A link to a page that looks like a button. */
export const ButtonLink = createLink((props: ButtonProps & NativeAnchorProps<ButtonProps>) => (
  <Button component="a" {...props} {...NEVER_CURRENT} />
));
