import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './frame/App';
import './frame/frame.css';
import './list/list.css';
import './dialog/dialog.css';

const root = document.getElementById('root');
if (root === null) {
  throw new Error('the page has no root');
}
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
