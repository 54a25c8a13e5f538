using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Import.Writing;

/// <summary>Adds follows and hypes. The lists of the source come in pages, so relations that a file doesn't contain are kept.</summary>
internal sealed class RelationWriter(ImportContext context)
{
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await WriteFollowsAsync(cancellationToken);
        await WriteHypesAsync(cancellationToken);
    }

    private async Task WriteFollowsAsync(CancellationToken cancellationToken)
    {
        var db = context.Db;
        var wanted = context
            .Set.Follows.Select(f => (Follower: context.User(f.Follower), Followee: context.User(f.Followee)))
            .Where(f => f.Follower != f.Followee)
            .Distinct();
        foreach (var piece in wanted.Chunk(ImportContext.Piece))
        {
            var followers = piece.Select(f => f.Follower).Distinct().ToArray();
            var followees = piece.Select(f => f.Followee).Distinct().ToArray();
            var rows = await db
                .Follows.Where(f => followers.Contains(f.FollowerId) && followees.Contains(f.FolloweeId))
                .Select(f => new { f.FollowerId, f.FolloweeId })
                .ToListAsync(cancellationToken);
            var present = rows.Select(f => (f.FollowerId, f.FolloweeId)).ToHashSet();
            var blocked = await context.BlockedAsync(piece, cancellationToken);
            var missing = piece
                .Where(f => !present.Contains(f) && !context.IsRemoved(f.Follower) && !context.IsRemoved(f.Followee) && !blocked.Contains(f))
                .ToArray();
            db.AddRange(
                missing.Select(f => new Follow
                {
                    FollowerId = f.Follower,
                    FolloweeId = f.Followee,
                    CreatedAt = context.Now,
                })
            );
            await SaveAsync("follows", piece.Length, missing.Length, cancellationToken);
        }
    }

    private async Task WriteHypesAsync(CancellationToken cancellationToken)
    {
        var db = context.Db;
        foreach (
            var piece in context.Set.Hypes.Select(h => (User: context.User(h.User), Release: Release.UidOf(h.Release))).Distinct().Chunk(ImportContext.Piece)
        )
        {
            var users = piece.Select(h => h.User).Distinct().ToArray();
            var releases = piece.Select(h => h.Release).Distinct().ToArray();
            var rows = await db
                .Reactions.Where(r =>
                    r.SubjectKind == Release.KindName && r.Kind == ReactionKind.Hype && users.Contains(r.UserId) && releases.Contains(r.SubjectId)
                )
                .Select(r => new { r.UserId, r.SubjectId })
                .ToListAsync(cancellationToken);
            var present = rows.Select(r => (r.UserId, r.SubjectId)).ToHashSet();
            var missing = piece.Where(h => !present.Contains(h) && !context.IsRemoved(h.User)).ToArray();
            db.AddRange(
                missing.Select(h =>
                    new Reaction
                    {
                        Id = Guid.CreateVersion7(),
                        UserId = h.User,
                        Kind = ReactionKind.Hype,
                        CreatedAt = context.Now,
                    }.About(new SubjectKey(Release.KindName, h.Release))
                )
            );
            await SaveAsync("hypes", piece.Length, missing.Length, cancellationToken);
        }
    }

    private async Task SaveAsync(string kind, int wanted, int missing, CancellationToken cancellationToken)
    {
        await context.Db.SaveChangesAsync(cancellationToken);
        context.Db.ChangeTracker.Clear();
        context.Tally.Add(kind, created: missing, unchanged: wanted - missing);
    }
}
