using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Qplet.GraphQL.Rivals.Ef;

/// <summary>Reads by EF Core, with a pooled context for each query.</summary>
internal sealed class EfReader(string database) : IReader
{
    private readonly PooledDbContextFactory<RivalDbContext> _contexts = new(
        new DbContextOptionsBuilder<RivalDbContext>()
            .UseSqlite($"Data Source={database};Mode=ReadOnly")
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .Options
    );

    public async Task<TrackRow?> TrackAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancellationToken);
        return await Rows(db.Tracks.Where(track => track.Id == id)).FirstOrDefaultAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<TrackRow>> TracksAsync(int first, string? term, CancellationToken cancellationToken)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancellationToken);
        var tracks = term is null
            ? db.Tracks.OrderByDescending(static track => track.CreatedAt).ThenByDescending(static track => track.Id)
            : db
                .Tracks.Where(track => EF.Functions.Like(track.Title, $"%{term}%"))
                .OrderByDescending(static track => track.PlaybackCount)
                .ThenByDescending(static track => track.Id);
        return await Rows(tracks.Take(first)).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyDictionary<Guid, UserRow>> UsersAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancellationToken);
        return await db
            .Users.Where(user => ids.Contains(user.Id))
            .Select(static user => new UserRow(user.Id, user.Name))
            .ToDictionaryAsync(static user => user.Id, cancellationToken);
    }

    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<CommentRow>>> CommentsAsync(
        IReadOnlyCollection<Guid> trackIds,
        int first,
        CancellationToken cancellationToken
    )
    {
        await using var db = await _contexts.CreateDbContextAsync(cancellationToken);
        // Grouped, since the comments below each track would number all comments of the database.
        return await db
            .Comments.Where(comment => comment.ParentId == null && trackIds.Contains(comment.SubjectId))
            .GroupBy(static comment => comment.SubjectId)
            .Select(comments => new
            {
                TrackId = comments.Key,
                Comments = comments
                    .OrderByDescending(static comment => comment.IsPinned)
                    .ThenByDescending(static comment => comment.CreatedAt)
                    .ThenByDescending(static comment => comment.Id)
                    .Take(first)
                    .Select(static comment => new CommentRow(comment.Id, comment.SubjectId, comment.Content, comment.AuthorId))
                    .ToList(),
            })
            .ToDictionaryAsync(static track => track.TrackId, static track => (IReadOnlyList<CommentRow>)track.Comments, cancellationToken);
    }

    private static IQueryable<TrackRow> Rows(IQueryable<Track> tracks) =>
        tracks.Select(static track => new TrackRow(track.Id, track.Title, track.PlaybackCount, track.CreatedAt, track.OwnerId));
}
