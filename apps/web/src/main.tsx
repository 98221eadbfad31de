import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Problem } from './api';
import { router } from './router';
import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/line.css';
import './styles/parts.css';
import './styles/fields.css';
import './styles/forms.css';
import './styles/overlays.css';
import './styles/print.css';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // What the server refused it will refuse again; only a broken line is worth another try.
      retry: (count, error) => !(error instanceof Problem) && count < 2,
      staleTime: 30_000,
      // The server may be this machine: a browser that has lost its network asks all the same, and says so where nobody answers.
      networkMode: 'always',
    },
  },
});

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <I18nProvider locale="en-GB">
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>
  </StrictMode>,
);

/**
 * The pages come in parts, each fetched when somebody first goes there. Without a line that would end in the browser’s own error
 * page, so all of them are fetched once there is nothing else to do: then a page says itself that the server can’t be reached.
 */
const idle: (then: () => void) => void = typeof requestIdleCallback === 'function' ? (then) => void requestIdleCallback(then) : (then) => void setTimeout(then, 2_000);
const fetchPages = () => {
  for (const route of Object.values(router.routesById)) {
    const page = route.options.component as { preload?: () => Promise<unknown> } | undefined;
    // What can't be fetched now is tried again by whoever goes there.
    void page?.preload?.()?.catch(() => undefined);
  }
};
window.addEventListener('load', () => idle(fetchPages), { once: true });
