import type { ComponentType } from 'react';
import type { AnyRecord } from '../providers/dataProvider.ts';

/**
 * The business card of a folder: the views of its resource, and pages of its own beside them.
 * Heavy views come through React.lazy.
 */
export interface Card {
  readonly list?: ComponentType;
  readonly show?: ComponentType;
  readonly edit?: ComponentType;
  readonly create?: ComponentType;
  readonly icon?: ComponentType;
  readonly recordRepresentation?: string | ((record: AnyRecord) => string);
  readonly pages?: readonly { readonly path: string; readonly page: ComponentType }[];
}
