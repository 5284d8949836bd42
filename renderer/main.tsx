import './client/no-eval.ts';
import './client/receive-key.ts';
import '@fontsource/source-sans-3/400.css';
import '@fontsource/source-sans-3/600.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './theme/tokens.css';
import './theme/base.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { reportActivity } from './client/auto-lock.ts';
import { followEvents } from './client/events.ts';
import { queryClient } from './client/query-client.ts';
import { router } from './routes/router.ts';
import { cssVariablesResolver, theme } from './theme/theme.ts';

/** The nonce of this answer's content security policy, for styles that are made while running. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.nonce ?? '';
}

const nonce = styleNonce();
if (nonce) setNonce(nonce);

void followEvents(queryClient);
reportActivity();

const page = document.getElementById('root');
if (!page) throw new Error('index.html has no #root');
createRoot(page).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      deduplicateCssVariables={false}
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-right" zIndex={400} />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
