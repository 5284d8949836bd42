import { createRoute } from '@tanstack/react-router';
import { ResolutionStepKey } from '../../shared/domain/resolution.ts';
import { ComparisonPage } from '../comparison/ComparisonPage.tsx';
import { DecisionPage } from '../decision/DecisionPage.tsx';
import { OpinionsPage } from '../opinions/OpinionsPage.tsx';
import { ResolutionPage } from '../resolution/ResolutionPage.tsx';
import { casePage } from './page-route.ts';

// The pages of a case after the appointment.

export const opinions = createRoute({
  ...casePage('opinions'),
  component: OpinionsPage,
  // The open opinion, and the record and page to read beside its fields.
  validateSearch: ({ open, read, page }): { open?: string; read?: string; page?: number } => ({
    ...(typeof open === 'string' ? { open } : {}),
    ...(typeof read === 'string' ? { read } : {}),
    ...(Number.isInteger(page) && Number(page) > 0 ? { page: Number(page) } : {}),
  }),
});

export const comparison = createRoute({
  ...casePage('comparison'),
  component: ComparisonPage,
});

export const resolution = createRoute({
  ...casePage('resolution'),
  component: ResolutionPage,
  // The step that is open beside the list.
  validateSearch: ({ step }): { step?: ResolutionStepKey } => {
    const { data } = ResolutionStepKey.safeParse(step);
    return data ? { step: data } : {};
  },
});

export const decision = createRoute({
  ...casePage('decision'),
  component: DecisionPage,
});
