export { DeskPage } from './DeskPage';
export { DeskProvider } from './DeskContext';
export { OfficePage } from './OfficePage';
