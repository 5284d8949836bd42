import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type Native<Props> = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof Props> & { ref?: Ref<HTMLAnchorElement> };

// Neither is “the current page”, which the router would call each that leads to where one is, or above it.
const ELSEWHERE = { 'aria-current': undefined } as const;

/** A link to a place within a text. */
export const TextLink = createLink((props: AnchorProps & Native<AnchorProps>) => <Anchor {...props} {...ELSEWHERE} />);

/** A button that leads to a place. */
export const ButtonLink = createLink((props: ButtonProps & Native<ButtonProps>) => (
  <Button component="a" {...props} {...ELSEWHERE} />
));
