import { createRoute } from '@tanstack/react-router';
import { PathKey } from '../../shared/domain/resolution.ts';
import { ComparisonPage } from '../comparison/ComparisonPage.tsx';
import { DecisionPage } from '../decision/DecisionPage.tsx';
import { OpinionsPage } from '../opinions/OpinionsPage.tsx';
import { ResolutionPage } from '../resolution/ResolutionPage.tsx';
import { ofCase } from './root-route.ts';

// The places of a case after the appointment.

export const opinions = createRoute({
  getParentRoute: () => ofCase,
  path: 'opinions',
  component: OpinionsPage,
  // The opinion that is open beside the list, and the record that is read beside it, from which page.
  validateSearch: ({ open, read, page }): { open?: string; read?: string; page?: number } => ({
    ...(typeof open === 'string' ? { open } : {}),
    ...(typeof read === 'string' ? { read } : {}),
    ...(Number.isInteger(page) && Number(page) > 0 ? { page: Number(page) } : {}),
  }),
  staticData: { place: 'Opinions' },
});

export const sideBySide = createRoute({
  getParentRoute: () => ofCase,
  path: 'side-by-side',
  component: ComparisonPage,
  staticData: { place: 'Side by side' },
});

export const wayOn = createRoute({
  getParentRoute: () => ofCase,
  path: 'way-on',
  component: ResolutionPage,
  // The step that is open beside the list.
  validateSearch: ({ step }): { step?: PathKey } => {
    const { data } = PathKey.safeParse(step);
    return data ? { step: data } : {};
  },
  staticData: { place: 'The way on' },
});

export const decision = createRoute({
  getParentRoute: () => ofCase,
  path: 'decision',
  component: DecisionPage,
  staticData: { place: 'Decision' },
});
