export { QueueHeads } from './QueueHeads';
