import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DeskApi } from './api/desk-api';
import { App } from './app/App';
import './ui/tokens.css';
import './ui/base.css';
import './features/desk/desk.css';

// the sign-in comes back with a parameter of its own
if (location.search) history.replaceState(null, '', location.pathname);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App api={new DeskApi()} />
    </StrictMode>,
  );
}
