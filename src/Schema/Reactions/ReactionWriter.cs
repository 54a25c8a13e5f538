using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Comments;
using Qplet.GraphQL.Schema.Errors;
using Qplet.GraphQL.Schema.Notifications;
using Qplet.GraphQL.Schema.Users;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Reactions;

/// <summary>
/// Sets and removes reactions. Each change is one transaction together with its counter, notification and event. Setting a reaction again, or removing one
/// that is not set, has no effect.
/// </summary>
public sealed class ReactionWriter(Transactions transactions, PlanGate plans, Notifier notifier, TimeProvider time)
{
    /// <summary>Sets reactions of the viewer. A like of a comment replaces a dislike, and vice versa.</summary>
    /// <returns>The track, album, release or comment with its updated counts.</returns>
    public Task<object> SetAsync(Viewer viewer, ReactionTarget target, IReadOnlyCollection<ReactionKind> kinds, CancellationToken cancellationToken)
    {
        var userId = viewer.RequireId();
        return transactions.RunAsync(
            async db =>
            {
                var ownerId = await FindOwnerAsync(db, viewer, target, cancellationToken);
                if (ownerId != userId)
                {
                    await db.RequireNoBlockAsync(userId, ownerId, cancellationToken);
                }

                var changed = false;
                foreach (var kind in kinds.Distinct())
                {
                    if (target.CommentId is not null && Opposite(kind) is { } opposite)
                    {
                        changed |= await RemoveOneAsync(db, userId, target, opposite, cancellationToken);
                    }
                    if (!await AddOneAsync(db, userId, target, kind, cancellationToken))
                    {
                        continue;
                    }
                    changed = true;
                    if (kind != ReactionKind.Dislike)
                    {
                        await notifier.NotifyAsync(db, Notice(ownerId, userId, kind, target), cancellationToken);
                    }
                }

                return await CompleteAsync(db, userId, target, changed, cancellationToken);
            },
            cancellationToken
        );
    }

    /// <summary>Checks that the kinds of reactions are allowed for releases.</summary>
    /// <exception cref="ValidationException">The list is empty or contains a kind that is not allowed.</exception>
    public static IReadOnlyCollection<ReactionKind> RequireOfRelease(IReadOnlyList<ReactionKind> kinds, string field)
    {
        if (kinds.Count == 0)
        {
            throw DomainErrors.TooFew(field, 1);
        }
        return kinds.Contains(ReactionKind.Dislike) ? throw DomainErrors.DislikeIsForComments(field) : kinds;
    }

    /// <summary>Removes reactions of the viewer.</summary>
    /// <returns>The track, album, release or comment with its updated counts.</returns>
    public Task<object> RemoveAsync(Viewer viewer, ReactionTarget target, IReadOnlyCollection<ReactionKind> kinds, CancellationToken cancellationToken)
    {
        var userId = viewer.RequireId();
        return transactions.RunAsync(
            async db =>
            {
                await FindOwnerAsync(db, viewer, target, cancellationToken);
                var changed = false;
                foreach (var kind in kinds.Distinct())
                {
                    changed |= await RemoveOneAsync(db, userId, target, kind, cancellationToken);
                }
                return await CompleteAsync(db, userId, target, changed, cancellationToken);
            },
            cancellationToken
        );
    }

    private static Notification Notice(Guid ownerId, Guid userId, ReactionKind kind, ReactionTarget target) =>
        new()
        {
            UserId = ownerId,
            Kind = kind == ReactionKind.Hype ? NotificationKind.Hyped : NotificationKind.Liked,
            ActorId = userId,
            TrackId = target.Subject?.TrackId,
            AlbumId = target.Subject?.AlbumId,
            ReleaseId = target.Subject?.ReleaseId,
            CommentId = target.CommentId,
        };

    private static ReactionKind? Opposite(ReactionKind kind) =>
        kind switch
        {
            ReactionKind.Like => ReactionKind.Dislike,
            ReactionKind.Dislike => ReactionKind.Like,
            _ => null,
        };

    private async Task<Guid> FindOwnerAsync(QpletDbContext db, Viewer viewer, ReactionTarget target, CancellationToken cancellationToken)
    {
        if (target.Subject is { } key)
        {
            return (await db.GetVisibleSubjectAsync(viewer, key, cancellationToken)).OwnerId;
        }
        var comment =
            await db.Comments.AsNoTracking().SingleOrDefaultAsync(comment => comment.Id == target.CommentId && comment.HiddenAt == null, cancellationToken)
            ?? throw DomainErrors.NotFound(nameof(Comment), target.CommentId!.Value);
        var about = SubjectKey.Of(comment);
        await db.GetVisibleSubjectAsync(viewer, about, cancellationToken);
        plans.RequireCommenting(viewer, about);
        return comment.AuthorId;
    }

    private static IQueryable<Reaction> Own(QpletDbContext db, Guid userId, ReactionTarget target, ReactionKind kind)
    {
        var own = db.Reactions.Where(reaction => reaction.UserId == userId && reaction.Kind == kind);
        return target switch
        {
            { CommentId: { } comment } => own.Where(reaction => reaction.CommentId == comment),
            { Subject.TrackId: { } track } => own.Where(reaction => reaction.TrackId == track),
            { Subject.AlbumId: { } album } => own.Where(reaction => reaction.AlbumId == album),
            _ => own.Where(reaction => reaction.ReleaseId == target.Subject!.ReleaseId),
        };
    }

    private async Task<bool> AddOneAsync(QpletDbContext db, Guid userId, ReactionTarget target, ReactionKind kind, CancellationToken cancellationToken)
    {
        var reaction = ReactionOf(userId, target, kind);
        if (!await db.TryInsertAsync(reaction, cancellationToken))
        {
            return false;
        }
        await db.CountAsync(reaction, 1, cancellationToken);
        return true;
    }

    private async Task<bool> RemoveOneAsync(QpletDbContext db, Guid userId, ReactionTarget target, ReactionKind kind, CancellationToken cancellationToken)
    {
        if (await Own(db, userId, target, kind).ExecuteDeleteAsync(cancellationToken) == 0)
        {
            return false;
        }
        await db.CountAsync(ReactionOf(userId, target, kind), -1, cancellationToken);
        return true;
    }

    private Reaction ReactionOf(Guid userId, ReactionTarget target, ReactionKind kind) =>
        new()
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            UserId = userId,
            Kind = kind,
            TrackId = target.Subject?.TrackId,
            AlbumId = target.Subject?.AlbumId,
            ReleaseId = target.Subject?.ReleaseId,
            CommentId = target.CommentId,
            CreatedAt = time.UtcMoment(),
        };

    private async Task<object> CompleteAsync(QpletDbContext db, Guid userId, ReactionTarget target, bool changed, CancellationToken cancellationToken)
    {
        if (changed)
        {
            db.Outbox.Record(new ReactionChanged(userId, target.OutboxSubject), time.UtcMoment());
            await db.SaveChangesAsync(cancellationToken);
        }
        return target switch
        {
            { CommentId: { } id } => await db.Comments.AsNoTracking().SingleAsync(comment => comment.Id == id, cancellationToken),
            { Subject.TrackId: { } id } => await db.Tracks.AsNoTracking().SingleAsync(track => track.Id == id, cancellationToken),
            { Subject.AlbumId: { } id } => await db.Albums.AsNoTracking().SingleAsync(album => album.Id == id, cancellationToken),
            _ => await db.Releases.AsNoTracking().SingleAsync(release => release.Id == target.Subject!.ReleaseId, cancellationToken),
        };
    }
}
