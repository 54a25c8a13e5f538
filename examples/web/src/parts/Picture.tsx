import { Icon, type IconName } from './Icon';

/** A picture, or an icon in its place. What it shows is named next to it. */
export const Picture = ({ url, icon, size, isEager = false }: { url: string | null | undefined; icon: IconName; size: number; isEager?: boolean }) =>
  url ? (
    <img className="picture" src={url} alt="" width={size} height={size} loading={isEager ? undefined : 'lazy'} decoding="async" />
  ) : (
    <span className="picture" style={{ width: size, height: size }}><Icon name={icon} size={Math.min(size / 2.5, 48)} /></span>
  );
