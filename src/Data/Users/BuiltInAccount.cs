namespace Qplet.GraphQL.Data.Users;

/// <summary>The account that owns what belongs to no user, such as the system playlists. Nobody can sign in to it.</summary>
public static class BuiltInAccount
{
    private const string Name = "Qplet";

    /// <summary>The key, the same in every database.</summary>
    public static readonly Guid Id = new("5170e7a0-0000-8000-8000-716c65740001");

    /// <summary>Adds the account if it is missing, within the current transaction.</summary>
    internal static async Task AddBuiltInAccountAsync(this QpletDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        if (await db.Users.AnyAsync(user => user.Id == Id, cancellationToken))
        {
            return;
        }
        var username = Name.ToLowerInvariant();
        for (var number = 1; await db.Users.AnyAsync(user => user.NormalizedUsername == UserNames.Normalize(username), cancellationToken); number++)
        {
            username = $"{Name.ToLowerInvariant()}.{number}";
        }
        db.Users.Add(
            new User
            {
                Id = Id,
                Username = username,
                NormalizedUsername = UserNames.Normalize(username),
                Name = Name,
                CreatedAt = now,
            }
        );
        await db.SaveChangesAsync(cancellationToken);
    }
}
