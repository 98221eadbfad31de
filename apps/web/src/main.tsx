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
