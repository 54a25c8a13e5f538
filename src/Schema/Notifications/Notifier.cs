namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>
/// Creates notifications in the transaction of their cause. A user receives no notification of their own actions, of actions by users whom they have
/// blocked or who have blocked them, or of events that their settings exclude, and no second notification of the same event while the first is unread.
/// </summary>
public sealed class Notifier(TimeProvider time)
{
    private static readonly UserSettings s_defaults = new();

    private readonly Func<QpletDbContext, Guid, Guid?, CancellationToken, Task<Listener?>> _listening = EF.CompileAsyncQuery(
        (QpletDbContext db, Guid userId, Guid? actorId, CancellationToken _) =>
            db
                .Users.AsNoTracking()
                .Where(u => u.Id == userId && u.DeletedAt == null)
                .Where(u => !u.BlockedLinks.Any(b => b.BlockedId == actorId) && !u.BlockerLinks.Any(b => b.BlockerId == actorId))
                .Select(u => new Listener(u.Id, u.Settings))
                .FirstOrDefault()
    );

    /// <summary>
    /// Notifies a user. The caller sets all properties, including the actor, except <see cref="Notification.Id" /> and
    /// <see cref="Notification.CreatedAt" />, and saves the changes.
    /// </summary>
    /// <param name="db">The context of the change.</param>
    /// <param name="notification">The notification.</param>
    /// <param name="wants">The setting that decides whether the user is notified, or null if there is no such setting.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task NotifyAsync(QpletDbContext db, Notification notification, Func<UserSettings, bool>? wants, CancellationToken cancellationToken) =>
        NotifyAsync(db, [notification], wants, cancellationToken);

    /// <summary>Notifies several users of one event by one actor, such as a change to a release. The rules of the other overload apply.</summary>
    public async Task NotifyAsync(
        QpletDbContext db,
        IReadOnlyCollection<Notification> notifications,
        Func<UserSettings, bool>? wants,
        CancellationToken cancellationToken
    )
    {
        var candidates = notifications.Where(n => n.UserId != n.ActorId).ToList();
        if (candidates.Count == 0)
        {
            return;
        }

        var users = candidates.Select(n => n.UserId).Distinct().ToList();
        var actor = candidates[0].ActorId;
        var listening = await GetListeningAsync(db, users, actor, cancellationToken);
        var told = CanRepeat(candidates[0]) ? await GetToldAsync(db, users, candidates[0], cancellationToken) : [];
        foreach (var notification in candidates)
        {
            if (listening.TryGetValue(notification.UserId, out var settings) && wants?.Invoke(settings) != false && !told.Contains(notification.UserId))
            {
                Add(db, notification);
            }
        }
    }

    /// <summary>Notifies all followers of a user that the user has published something.</summary>
    /// <param name="db">The database context of the change.</param>
    /// <param name="actorId">The user who published.</param>
    /// <param name="published">The published object.</param>
    /// <param name="wants">The setting that decides whether a follower is notified, or null if there is no such setting.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task NotifyFollowersAsync(
        QpletDbContext db,
        Guid actorId,
        SubjectKey published,
        Func<UserSettings, bool>? wants,
        CancellationToken cancellationToken
    )
    {
        var followers = await db.Follows.Where(f => f.FolloweeId == actorId).Select(f => f.FollowerId).ToListAsync(cancellationToken);
        var notifications = followers.ConvertAll(follower =>
            new Notification
            {
                UserId = follower,
                Kind = NotificationKind.Published,
                ActorId = actorId,
            }.About(published)
        );
        foreach (var part in notifications.Chunk(1000))
        {
            await NotifyAsync(db, part, wants, cancellationToken);
        }
    }

    /// <summary>Returns the settings of the users who can be notified of what an actor does.</summary>
    private async Task<Dictionary<Guid, UserSettings>> GetListeningAsync(QpletDbContext db, List<Guid> users, Guid? actor, CancellationToken cancellationToken)
    {
        if (users is [var only])
        {
            // Most events concern one user: this query is compiled once.
            return await _listening(db, only, actor, cancellationToken) is { } listener ? new() { [only] = listener.Settings ?? s_defaults } : [];
        }
        return await db
            .Users.Where(u => users.Contains(u.Id) && u.DeletedAt == null)
            .Where(u => !u.BlockedLinks.Any(b => b.BlockedId == actor) && !u.BlockerLinks.Any(b => b.BlockerId == actor))
            .Select(u => new { u.Id, u.Settings })
            .AsNoTracking()
            .ToDictionaryAsync(u => u.Id, u => u.Settings ?? s_defaults, cancellationToken);
    }

    private void Add(QpletDbContext db, Notification notification)
    {
        var now = time.UtcMoment();
        (notification.Id, notification.CreatedAt) = (Guid.CreateVersion7(time.GetUtcNow()), now);
        db.Notifications.Add(notification);
        db.Outbox.Record(new NotificationCreated(notification.UserId, notification.Id), now);
    }

    // A comment or message is a new subject each time, and nothing is published twice, so no earlier notification can be about it.
    private static bool CanRepeat(Notification notification) =>
        notification.Kind is not (NotificationKind.Commented or NotificationKind.Replied or NotificationKind.MessageReceived or NotificationKind.Published);

    // Repeated following and unfollowing must not flood the followed user.
    private static Task<HashSet<Guid>> GetToldAsync(QpletDbContext db, List<Guid> users, Notification n, CancellationToken cancellationToken) =>
        db
            .Notifications.Where(other =>
                users.Contains(other.UserId)
                && other.ReadAt == null
                && other.Kind == n.Kind
                && other.ActorId == n.ActorId
                && other.SubjectId == n.SubjectId
                && other.SubjectKind == n.SubjectKind
            )
            .Select(other => other.UserId)
            .ToHashSetAsync(cancellationToken);

    private sealed record Listener(Guid Id, UserSettings? Settings);
}
