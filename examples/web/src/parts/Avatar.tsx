type Person = { name: string; avatar?: { imageUrl: string | null } | null };

/** The picture of a person, or the first letters of the name. The name is next to it. */
export const Avatar = ({ user, size = 36 }: { user: Person; size?: number }) =>
  user.avatar?.imageUrl ? (
    <img className="avatar" src={user.avatar.imageUrl} alt="" width={size} height={size} loading="lazy" />
  ) : (
    <span className="avatar" aria-hidden="true" style={{ width: size, height: size, fontSize: size * 0.4 }}>
      {user.name.split(' ').slice(0, 2).map((word) => word[0]).join('')}
    </span>
  );
