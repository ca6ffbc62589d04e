export { DeskPage } from './DeskPage';
export { DeskProvider } from './DeskContext';
export { SupervisorPage } from './SupervisorPage';
