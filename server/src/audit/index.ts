export { type Anchor, anchorNow, type Comparison, compareWith, readAnchor } from './anchor.ts';
export { type GrantsFor, grantStatements } from './grants.ts';
export { type ChainFault, type Verified, verifyChains } from './verify.ts';
