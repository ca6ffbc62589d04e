export { DeskPage } from './DeskPage';
export { DeskProvider } from './DeskContext';
