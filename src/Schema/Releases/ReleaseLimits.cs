using Qplet.GraphQL.Schema.Links;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Checks how many releases users create. Deleted releases count as well.</summary>
public sealed class ReleaseLimits(LinkBuilder links, TimeProvider time)
{
    /// <summary>Checks that the viewer may create one more release now. The caller has locked the row of the viewer.</summary>
    /// <exception cref="LimitExceededException">The limit of the viewer's plan is reached.</exception>
    internal async Task RequireRoomAsync(QpletDbContext db, Viewer viewer, CancellationToken cancellationToken)
    {
        if (ReleaseLimit.Of(viewer.Plan) is not { } limit)
        {
            return;
        }
        var now = time.UtcMoment();
        var recent = await CreatedAsync(db, viewer.RequireId(), now - limit.Period, cancellationToken);
        if (recent.Count >= limit.Count)
        {
            throw DomainErrors.LimitExceeded(limit.Count, limit.Period, recent.Count, recent[^limit.Count] + limit.Period - now, links.Plans);
        }
    }

    /// <summary>
    /// Checks that a release of the viewer is within the limit of the viewer's plan. After a change to a lower plan, the releases that were created within its
    /// period and beyond its number cannot be changed until the period has passed.
    /// </summary>
    /// <exception cref="LimitExceededException">The release is beyond the limit of the viewer's plan.</exception>
    internal async Task RequireWritableAsync(QpletDbContext db, Viewer viewer, Release release, CancellationToken cancellationToken)
    {
        if (await FreezeOfAsync(db, viewer.Plan, release, cancellationToken) is { } frozen)
        {
            throw frozen;
        }
    }

    /// <summary>
    /// Returns whether a release is beyond the limit of its publisher's plan, so the publisher cannot change it. Then nobody else changes it in the
    /// publisher's place: contributions to it wait for a decision.
    /// </summary>
    internal async Task<bool> IsFrozenAsync(QpletDbContext db, Release release, CancellationToken cancellationToken)
    {
        var publisher = await db
            .Users.Where(user => user.Id == release.PublisherId)
            .Select(static user => new { user.Plan, user.PlanEndsAt })
            .SingleAsync(cancellationToken);
        var plan = User.EffectivePlan(publisher.Plan, publisher.PlanEndsAt, time.UtcMoment());
        return await FreezeOfAsync(db, plan, release, cancellationToken) is not null;
    }

    /// <summary>Returns the error if a release is beyond the limit of the plan that its publisher has, or null if it is within.</summary>
    private async Task<LimitExceededException?> FreezeOfAsync(QpletDbContext db, UserPlan plan, Release release, CancellationToken cancellationToken)
    {
        var now = time.UtcMoment();
        if (ReleaseLimit.Of(plan) is not { } limit || release.PublishedAt <= now - limit.Period)
        {
            return null;
        }
        var recent = await CreatedAsync(db, release.PublisherId, now - limit.Period, cancellationToken);
        var earlier = recent.FindAll(moment => moment < release.PublishedAt);
        return earlier.Count >= limit.Count
            ? DomainErrors.ReleaseFrozen(limit.Count, limit.Period, recent.Count, earlier[^limit.Count] + limit.Period - now, links.Plans)
            : null;
    }

    /// <summary>Returns the times after a moment at which a user has created releases, the earliest first.</summary>
    private static async Task<List<DateTime>> CreatedAsync(QpletDbContext db, Guid publisherId, DateTime since, CancellationToken cancellationToken)
    {
        var present = await db
            .Releases.Where(release => release.PublisherId == publisherId && release.PublishedAt > since)
            .Select(release => release.PublishedAt)
            .ToListAsync(cancellationToken);
        var deleted = await db
            .DeletedReleases.Where(release => release.PublisherId == publisherId && release.PublishedAt > since)
            .Select(release => release.PublishedAt)
            .ToListAsync(cancellationToken);
        return [.. present.Concat(deleted).Order()];
    }
}
