import { createContext, use, useEffect, useSyncExternalStore } from 'react';
import type { TadaDocumentNode } from 'gql.tada';
import { useQuery, type UseQueryArgs } from 'urql';
import type { Device } from '../api/device';
import { log } from '../api/log';
import { useSessionUser } from '../api/session';

export const DeviceContext = createContext<Device | null>(null);

/** Returns the device that the component belongs to. */
export function useDevice(): Device {
  const device = use(DeviceContext);
  if (!device) throw new Error('The component is not part of a device.');
  return device;
}

export const useUser = () => useSessionUser(useDevice().session);

export function useConnection() {
  const device = useDevice();
  return useSyncExternalStore(device.subscribe, () => device.connection);
}

/** Queries, and notes the document for the visitors who want to see it. */
export function useDocument<Data, Variables extends Record<string, unknown>>(
  args: UseQueryArgs<Variables, Data> & { query: TadaDocumentNode<Data, Variables> },
) {
  const isPaused = args.pause === true;
  const variables = JSON.stringify(args.variables);
  useEffect(() => {
    if (!isPaused) log(args.query, JSON.parse(variables ?? '{}'));
  }, [args.query, isPaused, variables]);
  return useQuery<Data, Variables>(args);
}

/** Follows live updates as long as the component is shown and `variables` is not null. */
export function useLive<Data, Variables extends { after?: string | null }>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables | null,
  received: (data: Data) => void,
) {
  const device = useDevice();
  const user = useUser();
  // The position to begin at is only the first one: the device moves on from there.
  const key = variables && JSON.stringify({ ...variables, after: undefined });
  useEffect(() => (variables ? device.follow(document, variables, received) : undefined), [device, document, key, user?.id]);
}
