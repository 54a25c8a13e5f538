import { createContext, use, useEffect, useSyncExternalStore } from 'react';
import type { TadaDocumentNode } from 'gql.tada';
import type { Device } from '../api/device';
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

/** Follows live updates as long as the component is shown and `variables` is not null. `reload` loads the data again if updates are missing. */
export function useLive<Data, Variables extends { after?: string | null }>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables | null,
  received: (data: Data) => void,
  reload: () => void,
) {
  const device = useDevice();
  const user = useUser();
  // The position to begin at is only the first one: the device moves on from there.
  const key = variables && JSON.stringify({ ...variables, after: undefined });
  useEffect(() => (variables ? device.follow(document, variables, received, reload) : undefined), [device, document, key, user?.id]);
}
