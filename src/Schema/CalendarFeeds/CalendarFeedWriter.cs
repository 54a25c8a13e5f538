using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.CalendarFeeds;

/// <summary>Creates, regenerates and revokes calendar feeds.</summary>
public sealed class CalendarFeedWriter(Transactions transactions, VisibleRows<QpletDbContext, Viewer> visible, PlanGate plans, TimeProvider time)
{
    /// <summary>Creates a feed.</summary>
    /// <param name="viewer">The user to whom the feed belongs.</param>
    /// <param name="input">The feed.</param>
    /// <param name="filter">The filter of the input, as JSON.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The feed, and the token in its URL, of which only the hash is stored.</returns>
    /// <exception cref="ValidationException">The input is not valid.</exception>
    /// <exception cref="NotFoundException">The publisher does not exist.</exception>
    /// <exception cref="PlanRequiredException">The plan of the viewer does not include feeds.</exception>
    /// <exception cref="LimitExceededException">The viewer has as many feeds as allowed.</exception>
    public async Task<(CalendarFeed Feed, string Token)> CreateAsync(
        Viewer viewer,
        CreateCalendarFeedInput input,
        string? filter,
        CancellationToken cancellationToken
    )
    {
        var userId = viewer.RequireId();
        plans.Require(viewer, CalendarFeedLimits.Plan, CalendarFeedLimits.Feature);
        var validation = new InputValidation();
        var name = validation.Line(input.Name, "input.name", TextLimits.Title);
        var isPlanning = input.Kind == CalendarFeedKind.Planning;
        validation.Require(!isPlanning || input.PublisherId is not null, static () => DomainErrors.Required("input.publisherId"));
        validation.Require(isPlanning || input.PublisherId is null, static () => DomainErrors.OnlyForKind("input.publisherId", "PLANNING"));
        validation.Require(input.Kind == CalendarFeedKind.Releases || input.Where is null, static () => DomainErrors.OnlyForKind("input.where", "RELEASES"));
        validation.Require(TimeZones.Find(input.TimeZone) is not null, static () => DomainErrors.UnknownTimeZone("input.timeZone"));
        validation.ThrowIfAny();

        var token = CalendarFeedToken.Create();
        var feed = await transactions.RunAsync(
            async db =>
            {
                await db.LockUserAsync(userId, cancellationToken);
                var count = await db.CalendarFeeds.CountAsync(existing => existing.UserId == userId, cancellationToken);
                if (count >= CalendarFeedLimits.MaxFeeds)
                {
                    throw DomainErrors.TooManyCalendarFeeds(CalendarFeedLimits.MaxFeeds, count);
                }
                if (
                    input.PublisherId is { } publisherId
                    && !await visible.Reachable<User>(db, viewer).AnyAsync(user => user.Id == publisherId && user.DeletedAt == null, cancellationToken)
                )
                {
                    throw DomainErrors.NotFound(nameof(User), publisherId, "input.publisherId");
                }
                var created = new CalendarFeed
                {
                    Id = Guid.CreateVersion7(time.GetUtcNow()),
                    UserId = userId,
                    Kind = input.Kind,
                    Name = name,
                    PublisherId = input.PublisherId,
                    Filter = filter,
                    TimeZone = input.TimeZone,
                    TokenHash = CalendarFeedToken.HashOf(token),
                    CreatedAt = time.UtcMoment(),
                };
                db.Add(created);
                return created;
            },
            cancellationToken
        );
        return (feed, token);
    }

    /// <summary>Replaces the token of a feed. The former one ends.</summary>
    /// <returns>The feed, and the token in its URL.</returns>
    /// <exception cref="NotFoundException">The viewer has no such feed.</exception>
    /// <exception cref="PlanRequiredException">The plan of the viewer does not include feeds.</exception>
    public async Task<(CalendarFeed Feed, string Token)> RegenerateAsync(Viewer viewer, Guid feedId, CancellationToken cancellationToken)
    {
        plans.Require(viewer, CalendarFeedLimits.Plan, CalendarFeedLimits.Feature);
        var token = CalendarFeedToken.Create();
        var feed = await transactions.RunAsync(
            async db =>
            {
                var replaced = await FindAsync(db, viewer, feedId, cancellationToken);
                replaced.TokenHash = CalendarFeedToken.HashOf(token);
                return replaced;
            },
            cancellationToken
        );
        return (feed, token);
    }

    /// <summary>Deletes a feed.</summary>
    /// <exception cref="NotFoundException">The viewer has no such feed.</exception>
    public Task RevokeAsync(Viewer viewer, Guid feedId, CancellationToken cancellationToken) =>
        transactions.RunAsync(async db => db.Remove(await FindAsync(db, viewer, feedId, cancellationToken)), cancellationToken);

    private static async Task<CalendarFeed> FindAsync(QpletDbContext db, Viewer viewer, Guid feedId, CancellationToken cancellationToken)
    {
        var userId = viewer.RequireId();
        await db.LockUserAsync(userId, cancellationToken);
        return await db.CalendarFeeds.SingleOrDefaultAsync(feed => feed.Id == feedId && feed.UserId == userId, cancellationToken)
            ?? throw DomainErrors.NotFound(nameof(CalendarFeed), feedId, "input.calendarFeedId");
    }
}
