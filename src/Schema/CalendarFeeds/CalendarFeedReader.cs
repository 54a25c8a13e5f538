using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Qplet.GraphQL.Schema.Links;
using Qplet.GraphQL.Schema.Writing;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.CalendarFeeds;

/// <summary>Reads calendar feeds with the rights that their users have at that time.</summary>
public sealed class CalendarFeedReader(
    IServiceScopeFactory scopes,
    IDbContextFactory<QpletDbContext> contexts,
    Transactions transactions,
    LinkOptions links,
    TimeProvider time
)
{
    /// <summary>The version of the format. Increase it when the same entries are written in another way.</summary>
    private const int Format = 1;

    private static readonly TimeSpan s_readPrecision = TimeSpan.FromHours(1);

    /// <summary>
    /// Returns the feed with a token. Reads one row of the feed, its user, and positions in the event log, but no entries.
    /// </summary>
    /// <returns>
    /// The feed; null if the token is unknown, or if its user is banned or deleted, has a plan without feeds, or may no longer use the filter of the feed.
    /// </returns>
    public async Task<CalendarFeedState?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var (hash, now) = (CalendarFeedToken.HashOf(token), time.UtcMoment());
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await db
            .CalendarFeeds.AsNoTracking()
            .Where(f => f.TokenHash == hash && f.User.DeletedAt == null && (f.User.BannedAt == null || f.User.BannedUntil <= now))
            .Select(f => new
            {
                Feed = f,
                f.User.Role,
                f.User.Plan,
                f.User.PlanEndsAt,
                TimeZone = f.TimeZone ?? f.User.Settings!.TimeZone,
                Epoch = db.EventLogs.Select(log => log.Epoch).First(),
                Releases = db.Outbox.Where(e => e.Kind == OutboxKind.ReleaseChanged).Max(e => (long?)e.Id),
                Events = db.Outbox.Where(e => e.Kind == OutboxKind.EventChanged).Max(e => (long?)e.Id),
                First = db.Outbox.Min(e => (long?)e.Id),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }
        var plan = User.EffectivePlan(found.Plan, found.PlanEndsAt, now);
        if (plan < CalendarFeedLimits.Plan)
        {
            return null;
        }

        var viewer = new Viewer
        {
            Id = found.Feed.UserId,
            Role = found.Role,
            Plan = plan,
        };
        if (found.Feed.Filter is { } json && !MayFilter(json, CallerOf(viewer)))
        {
            return null;
        }

        // Events are removed from the log after a while. If none of the kind is left, the last one is older than the first that is left.
        var position = (found.Feed.Kind == CalendarFeedKind.Events ? found.Events : found.Releases) ?? found.First ?? 0;
        var isTimely = found.Feed.Filter is { } filter && CalendarFeedFilters.IsTimely(filter);
        var validator = string.Create(
            CultureInfo.InvariantCulture,
            $"{Format};{links.Server};{links.Website};{found.Feed.TokenHash};{found.Feed.Version};{found.TimeZone};{found.Epoch};{position};"
                + $"{now.ToString(isTimely ? "yyyyMMddHH" : "yyyyMMdd", CultureInfo.InvariantCulture)}"
        );
        var tag = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(validator)).AsSpan(0, 16));
        return new CalendarFeedState(found.Feed, viewer, found.TimeZone, $"W/\"{tag}\"");
    }

    /// <summary>Returns the contents of a feed: a text in the format iCalendar (RFC 5545).</summary>
    /// <returns>The contents; null if the user may no longer use the filter of the feed.</returns>
    public async Task<string?> ReadAsync(CalendarFeedState state, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var caller = CallerOf(state.Viewer);
        services.GetRequiredService<OperationCaller>().User = caller;
        var zone = TimeZones.Find(state.TimeZone) ?? DateTimeZone.Utc;
        var contents = ActivatorUtilities.CreateInstance<CalendarFeedContents>(services, caller);
        return await contents.ReadAsync(state.Feed, zone, cancellationToken) is { } entries ? CalendarText.Write(state.Feed.Name, zone, entries) : null;
    }

    /// <summary>Stores that a feed was read. It is written at most once an hour.</summary>
    public async Task MarkReadAsync(CalendarFeed feed, CancellationToken cancellationToken)
    {
        var now = time.UtcMoment();
        var before = now - s_readPrecision;
        if (feed.LastReadAt > before)
        {
            return;
        }
        await transactions.RunAsync(
            db =>
                db.CalendarFeeds.Where(f => f.Id == feed.Id && (f.LastReadAt == null || f.LastReadAt <= before))
                    .ExecuteUpdateAsync(set => set.SetProperty(f => f.LastReadAt, now), cancellationToken),
            cancellationToken
        );
    }

    private static ClaimsPrincipal CallerOf(Viewer viewer) =>
        ViewerClaims.PrincipalOf(ViewerClaims.Of(viewer.RequireId(), viewer.Role ?? UserRole.Fan, viewer.Plan, Guid.Empty), nameof(CalendarFeed));

    private bool MayFilter(string filter, ClaimsPrincipal caller)
    {
        using var scope = scopes.CreateScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<OperationCaller>().User = caller;
        return services.GetRequiredService<CalendarFeedFilters>().Read(services.GetRequiredService<GraphQLSchema>(), filter, caller) is not null;
    }
}
