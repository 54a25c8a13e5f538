import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './schema';

/** Documents are checked against `schema.graphql` and typed by it. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { DateTime: string; Duration: string; LocalDate: string; LocalTime: string; Long: number; URI: string };
}>();

export { readFragment } from 'gql.tada';
export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
