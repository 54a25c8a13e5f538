using Qplet.GraphQL.Schema.Notifications;
using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.Schema.Users;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Reactions;

/// <summary>
/// Adds and removes reactions to subjects of any kind. Each change is one transaction together with its counter, notification and event. Adding a reaction
/// again, or removing one that does not exist, has no effect.
/// </summary>
public sealed class ReactionWriter(Transactions transactions, SubjectCatalog catalog, PlanGate plans, Notifier notifier, TimeProvider time)
{
    /// <summary>Adds a reaction of the viewer. A like replaces a dislike, and vice versa.</summary>
    /// <returns>The entity of the subject with its updated counts.</returns>
    /// <exception cref="ValidationException">Subjects of this kind cannot have the reaction.</exception>
    /// <exception cref="NotFoundException">The subject does not exist, or the viewer may not see it.</exception>
    /// <exception cref="BlockedException">The owner and the viewer have blocked one another.</exception>
    /// <exception cref="PlanRequiredException">The viewer's plan does not include reactions to the subject.</exception>
    public Task<object> AddAsync(Viewer viewer, SubjectKey key, ReactionKind kind, CancellationToken cancellationToken)
    {
        var userId = viewer.RequireId();
        RequireKind(key, kind);
        return transactions.RunAsync(
            async db =>
            {
                var subject = await GetAsync(db, viewer, key, cancellationToken);
                if (subject.OwnerId != userId)
                {
                    await db.RequireNoBlockAsync(userId, subject.OwnerId, cancellationToken);
                }
                var changed = Opposite(kind) is { } opposite && await RemoveOneAsync(db, userId, key, opposite, cancellationToken);
                if (await AddOneAsync(db, userId, key, kind, cancellationToken))
                {
                    changed = true;
                    await NotifyAsync(db, userId, subject, kind, cancellationToken);
                }
                return await CompleteAsync(db, userId, key, changed, cancellationToken);
            },
            cancellationToken
        );
    }

    /// <summary>Removes a reaction of the viewer.</summary>
    /// <returns>The entity of the subject with its updated counts.</returns>
    /// <exception cref="ValidationException">Subjects of this kind cannot have the reaction.</exception>
    /// <exception cref="NotFoundException">The subject does not exist, or the viewer may not see it.</exception>
    /// <exception cref="PlanRequiredException">The viewer's plan does not include reactions to the subject.</exception>
    public Task<object> RemoveAsync(Viewer viewer, SubjectKey key, ReactionKind kind, CancellationToken cancellationToken)
    {
        var userId = viewer.RequireId();
        RequireKind(key, kind);
        return transactions.RunAsync(
            async db =>
            {
                await GetAsync(db, viewer, key, cancellationToken);
                return await CompleteAsync(db, userId, key, await RemoveOneAsync(db, userId, key, kind, cancellationToken), cancellationToken);
            },
            cancellationToken
        );
    }

    private void RequireKind(SubjectKey key, ReactionKind kind)
    {
        var rules = catalog[key.Kind];
        if (!rules.Reactions.Contains(kind))
        {
            throw DomainErrors.WrongReaction("input.kind", rules.TypeName, rules.Reactions);
        }
    }

    private static ReactionKind? Opposite(ReactionKind kind) =>
        kind switch
        {
            ReactionKind.Like => ReactionKind.Dislike,
            ReactionKind.Dislike => ReactionKind.Like,
            _ => null,
        };

    private async Task<Subject> GetAsync(QpletDbContext db, Viewer viewer, SubjectKey key, CancellationToken cancellationToken)
    {
        var subject = await catalog.GetAsync(db, viewer, key, cancellationToken);

        // Reacting to a comment belongs to the same plan as writing one; reacting to the thing itself is free.
        if (subject.Discussed != subject.Rules)
        {
            plans.Require(viewer, subject.Discussed.Commenting);
        }
        return subject;
    }

    private async Task<bool> AddOneAsync(QpletDbContext db, Guid userId, SubjectKey key, ReactionKind kind, CancellationToken cancellationToken)
    {
        var reaction = ReactionOf(userId, key, kind);
        if (!await db.TryInsertAsync(reaction, cancellationToken))
        {
            return false;
        }
        return await db.CountAsync(reaction, 1, cancellationToken) ? true : throw catalog.NotFound(key);
    }

    private static async Task<bool> RemoveOneAsync(QpletDbContext db, Guid userId, SubjectKey key, ReactionKind kind, CancellationToken cancellationToken)
    {
        var own = db.Reactions.About(key).Where(reaction => reaction.UserId == userId && reaction.Kind == kind);
        return await own.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is { } removed
            && await own.ExecuteDeleteAsync(cancellationToken) > 0
            && await db.CountAsync(removed, -1, cancellationToken);
    }

    private Task NotifyAsync(QpletDbContext db, Guid userId, Subject subject, ReactionKind kind, CancellationToken cancellationToken) =>
        kind == ReactionKind.Dislike
            ? Task.CompletedTask
            : notifier.NotifyAsync(
                db,
                new Notification
                {
                    UserId = subject.OwnerId,
                    Kind = kind == ReactionKind.Hype ? NotificationKind.Hyped : NotificationKind.Liked,
                    ActorId = userId,
                }.About(subject.Key),
                subject.Rules.WantsReactions,
                cancellationToken
            );

    private Reaction ReactionOf(Guid userId, SubjectKey key, ReactionKind kind) =>
        new Reaction
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            UserId = userId,
            Kind = kind,
            CreatedAt = time.UtcMoment(),
        }.About(key);

    private async Task<object> CompleteAsync(QpletDbContext db, Guid userId, SubjectKey key, bool changed, CancellationToken cancellationToken)
    {
        if (changed)
        {
            db.Outbox.Record(new ReactionChanged(userId, key.ToString()), time.UtcMoment());
            await db.SaveChangesAsync(cancellationToken);
        }
        return await catalog[key.Kind].ReadAsync(db, key.Id, cancellationToken);
    }
}
