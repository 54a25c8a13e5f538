using Qplet.GraphQL.Schema.Notifications;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Notifies users of changes to releases.</summary>
public sealed class ReleaseNotices(Notifier notifier)
{
    private const int NotifiedAtOnce = 1000;

    /// <summary>Notifies the users who have hyped a release that it has changed. No setting excludes this.</summary>
    internal async Task NotifyChangedAsync(QpletDbContext db, Release release, CancellationToken cancellationToken) =>
        await NotifyAsync(db, release, NotificationKind.Changed, await HypersAsync(db, release, cancellationToken), Notifier.Always, cancellationToken);

    /// <summary>
    /// Notifies users that a date of a release was added, moved or deleted: those who have hyped the release, and those who had the date in their calendars.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="release">The release.</param>
    /// <param name="holders">The keys of the users who had the date in their calendars.</param>
    /// <param name="cancellationToken">Cancels.</param>
    internal async Task NotifyDateChangedAsync(QpletDbContext db, Release release, IReadOnlyList<Guid> holders, CancellationToken cancellationToken) =>
        await NotifyAsync(
            db,
            release,
            NotificationKind.DateChanged,
            [.. (await HypersAsync(db, release, cancellationToken)).Union(holders)],
            static settings => settings.NotifyReleaseDate,
            cancellationToken
        );

    /// <summary>Notifies the publisher of a contribution, or the contributor of a decision.</summary>
    internal Task NotifyOfContributionAsync(
        QpletDbContext db,
        Release release,
        NotificationKind kind,
        Guid userId,
        Guid actorId,
        CancellationToken cancellationToken
    ) =>
        notifier.NotifyAsync(
            db,
            new Notification
            {
                UserId = userId,
                Kind = kind,
                ActorId = actorId,
            }.About(KeyOf(release)),
            static settings => settings.NotifyReleaseContribution,
            cancellationToken
        );

    private static Task<List<Guid>> HypersAsync(QpletDbContext db, Release release, CancellationToken cancellationToken) =>
        db
            .Reactions.About(KeyOf(release))
            .Where(reaction => reaction.Kind == ReactionKind.Hype)
            .Select(reaction => reaction.UserId)
            .ToListAsync(cancellationToken);

    private async Task NotifyAsync(
        QpletDbContext db,
        Release release,
        NotificationKind kind,
        List<Guid> users,
        Func<UserSettings, bool> wants,
        CancellationToken cancellationToken
    )
    {
        var subject = KeyOf(release);
        var notifications = users.ConvertAll(user =>
            new Notification
            {
                UserId = user,
                Kind = kind,
                ActorId = release.PublisherId,
            }.About(subject)
        );
        foreach (var part in notifications.Chunk(NotifiedAtOnce))
        {
            await notifier.NotifyAsync(db, part, wants, cancellationToken);
        }
    }

    private static SubjectKey KeyOf(Release release) => new(Release.KindName, Release.UidOf(release.Id));
}
