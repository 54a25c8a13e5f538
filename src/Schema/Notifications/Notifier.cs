using Qplet.GraphQL.Schema.Subjects;

namespace Qplet.GraphQL.Schema.Notifications;

/// <summary>
/// Creates notifications in the transaction of their cause. A user receives no notification of their own actions, of actions by users whom they have blocked or
/// who have blocked them, or of events that their settings exclude, and no second notification of the same event while the first is unread, except reminders,
/// whose date may have moved. An unread notification of the same kind and subject forms a group with the new one.
/// </summary>
public sealed class Notifier(TimeProvider time)
{
    private static readonly UserSettings s_defaults = new();

    /// <summary>The choice for causes that no setting excludes.</summary>
    public static Func<UserSettings, bool> Always { get; } = static _ => true;

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
    /// Notifies a user. The caller sets the user, the kind, the actor and the subject, and saves the changes.
    /// </summary>
    /// <param name="db">The context of the change.</param>
    /// <param name="notification">The notification.</param>
    /// <param name="wants">The setting that decides whether the user is notified, or <see cref="Always" />.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task NotifyAsync(QpletDbContext db, Notification notification, Func<UserSettings, bool> wants, CancellationToken cancellationToken) =>
        NotifyAsync(db, [notification], wants, cancellationToken);

    /// <summary>Notifies several users of one event by one actor, such as a change to a release. The rules of the other overload apply.</summary>
    public async Task NotifyAsync(
        QpletDbContext db,
        IReadOnlyCollection<Notification> notifications,
        Func<UserSettings, bool> wants,
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
        var groups = CanRepeat(candidates[0]) ? await GetGroupsAsync(db, users, candidates[0], cancellationToken) : [];
        var told = groups.Count > 0 && candidates[0].Kind != NotificationKind.Reminder ? await GetToldAsync(db, groups.Values, actor, cancellationToken) : [];
        var chosen = candidates.FindAll(n => listening.TryGetValue(n.UserId, out var settings) && wants(settings) && !told.Contains(n.UserId));
        var joined = chosen.Where(n => groups.ContainsKey(n.UserId)).Select(n => groups[n.UserId]).ToList();
        if (joined.Count > 0)
        {
            await db
                .Notifications.Where(n => joined.Contains(n.GroupId) && n.IsLatest)
                .ExecuteUpdateAsync(set => set.SetProperty(n => n.IsLatest, false), cancellationToken);
        }
        foreach (var notification in chosen)
        {
            Add(db, notification, groups);
        }
    }

    /// <summary>Notifies all followers of a user that the user has published something.</summary>
    /// <param name="db">The database context of the change.</param>
    /// <param name="actorId">The user who published.</param>
    /// <param name="published">The published object.</param>
    /// <param name="wants">The setting that decides whether a follower is notified, or <see cref="Always" />.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task NotifyFollowersAsync(
        QpletDbContext db,
        Guid actorId,
        SubjectKey published,
        Func<UserSettings, bool> wants,
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

    /// <summary>Notifies the owner of what a user has shared.</summary>
    /// <param name="db">The database context of the change.</param>
    /// <param name="actorId">The user who shared.</param>
    /// <param name="sharing">What shares it, such as a post.</param>
    /// <param name="shared">What was shared.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task NotifySharedAsync(QpletDbContext db, Guid actorId, SubjectKey sharing, Subject shared, CancellationToken cancellationToken) =>
        NotifyAsync(
            db,
            new Notification
            {
                UserId = shared.OwnerId,
                ActorId = actorId,
                Kind = NotificationKind.Shared,
            }.About(sharing),
            shared.Rules.WantsShares,
            cancellationToken
        );

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

    private void Add(QpletDbContext db, Notification notification, Dictionary<Guid, Guid> groups)
    {
        var now = time.UtcMoment();
        (notification.Id, notification.CreatedAt) = (Guid.CreateVersion7(time.GetUtcNow()), now);
        notification.GroupId = groups.GetValueOrDefault(notification.UserId, notification.Id);
        db.Notifications.Add(notification);
        db.Outbox.Record(new NotificationCreated(notification.UserId, notification.Id), now);
    }

    // A comment or message is a new subject each time, and nothing is published twice, so no earlier notification can be about it.
    private static bool CanRepeat(Notification notification) =>
        notification.Kind is not (NotificationKind.Commented or NotificationKind.Replied or NotificationKind.MessageReceived or NotificationKind.Published);

    /// <summary>Returns the unread groups of the same kind and subject, by the key of the user.</summary>
    private static Task<Dictionary<Guid, Guid>> GetGroupsAsync(QpletDbContext db, List<Guid> users, Notification n, CancellationToken cancellationToken) =>
        db
            .Notifications.Where(other =>
                users.Contains(other.UserId)
                && other.IsLatest
                && other.ReadAt == null
                && other.Kind == n.Kind
                && other.SubjectId == n.SubjectId
                && other.SubjectKind == n.SubjectKind
            )
            .ToDictionaryAsync(other => other.UserId, other => other.GroupId, cancellationToken);

    // Repeated following and unfollowing must not flood the followed user.
    private static Task<HashSet<Guid>> GetToldAsync(QpletDbContext db, ICollection<Guid> groups, Guid? actor, CancellationToken cancellationToken) =>
        db.Notifications.Where(n => groups.Contains(n.GroupId) && n.ActorId == actor).Select(n => n.UserId).ToHashSetAsync(cancellationToken);

    private sealed record Listener(Guid Id, UserSettings? Settings);
}
