import { expect, test } from 'vitest';
import { whyLink } from './whyLink.ts';

const results = {
  body: '93.20',
  unit: null,
  individual: null,
  planVersionId: 'v1',
  period: '2023-12-31',
  frozen: true,
  final: true,
};
const sheet = {
  results,
  unit: { id: 'u', code: '1.1', name: 'Staff' },
  position: { id: 'p', code: 'PO STAFF', title: 'P.O. Staff' },
};

test('each linked result leads to its explanation; marks are explained by their comments', () => {
  expect(whyLink(sheet, 'body')).toBe('/results?version=v1&at=close&why=body');
  expect(whyLink(sheet, 'unit')).toBe('/results?version=v1&at=close&why=unit&of=1.1');
  expect(whyLink(sheet, 'individual')).toBe('/results?version=v1&at=close&why=position&of=PO+STAFF');
  expect(whyLink(sheet, 'behaviours')).toBeNull();
  expect(whyLink({ ...sheet, results: null }, 'body')).toBeNull();
});
