using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Playlists;

/// <summary>The system playlists. Their keys are the same in every database. They have no entries: their tracks are found when they are read.</summary>
public static class SystemPlaylists
{
    private static readonly DateTime s_createdAt = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly (SystemPlaylistKind Kind, Guid Id, string Name, string Description)[] s_all =
    [
        (SystemPlaylistKind.New, new("a5bd1de4-1bee-427b-9288-e832f254bd8a"), "New", "The newest tracks."),
        (SystemPlaylistKind.Popular, new("a5bd1de4-1bee-427b-9288-e832f254bd8b"), "Popular", "The tracks that are played and liked most at the moment."),
        (
            SystemPlaylistKind.Recommended,
            new("a5bd1de4-1bee-427b-9288-e832f254bd8c"),
            "Recommended",
            "Tracks of users whom you follow and of genres that you like, which you have not played lately."
        ),
    ];

    /// <summary>Returns the key of a system playlist.</summary>
    public static Guid IdOf(SystemPlaylistKind kind) => Array.Find(s_all, playlist => playlist.Kind == kind).Id;

    /// <summary>Returns the kind of the system playlist with a key, or null if the key is that of another playlist.</summary>
    public static SystemPlaylistKind? KindOf(Guid playlistId)
    {
        foreach (var playlist in s_all)
        {
            if (playlist.Id == playlistId)
            {
                return playlist.Kind;
            }
        }
        return null;
    }

    /// <summary>Returns whether all system playlists exist.</summary>
    internal static async Task<bool> HasSystemPlaylistsAsync(this QpletDbContext db, CancellationToken cancellationToken) =>
        await db.Playlists.CountAsync(playlist => playlist.SystemRank > 0, cancellationToken) == s_all.Length;

    /// <summary>Adds the missing system playlists and the account that owns them, within the current transaction.</summary>
    internal static async Task AddSystemPlaylistsAsync(this QpletDbContext db, CancellationToken cancellationToken)
    {
        var known = await db.Playlists.Where(playlist => playlist.SystemRank > 0).Select(playlist => playlist.Id).ToListAsync(cancellationToken);
        await db.AddBuiltInAccountAsync(s_createdAt, cancellationToken);
        db.Playlists.AddRange(
            s_all
                .Where(playlist => !known.Contains(playlist.Id))
                .Select(playlist => new Playlist
                {
                    Id = playlist.Id,
                    Name = playlist.Name,
                    Description = playlist.Description,
                    OwnerId = BuiltInAccount.Id,
                    SystemKind = playlist.Kind,
                    CreatedAt = s_createdAt,
                })
        );
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }
}
