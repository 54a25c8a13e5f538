using Qplet.GraphQL.Schema.Notifications;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Notifies users of changes to releases.</summary>
public sealed class ReleaseNotices(Notifier notifier)
{
    private const int NotifiedAtOnce = 1000;

    /// <summary>Notifies the users who have hyped a release that it has changed. No setting excludes this.</summary>
    internal Task NotifyChangedAsync(QpletDbContext db, Release release, CancellationToken cancellationToken) =>
        NotifyHypersAsync(db, release, NotificationKind.Changed, Notifier.Always, cancellationToken);

    /// <summary>Notifies the users who have hyped a release that one of its dates was added, moved or deleted.</summary>
    internal Task NotifyDateChangedAsync(QpletDbContext db, Release release, CancellationToken cancellationToken) =>
        NotifyHypersAsync(db, release, NotificationKind.DateChanged, static settings => settings.NotifyReleaseDate, cancellationToken);

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

    private async Task NotifyHypersAsync(
        QpletDbContext db,
        Release release,
        NotificationKind kind,
        Func<UserSettings, bool> wants,
        CancellationToken cancellationToken
    )
    {
        var subject = KeyOf(release);
        var hypers = await db
            .Reactions.About(subject)
            .Where(reaction => reaction.Kind == ReactionKind.Hype)
            .Select(reaction => reaction.UserId)
            .ToListAsync(cancellationToken);
        var notifications = hypers.ConvertAll(hyper =>
            new Notification
            {
                UserId = hyper,
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
