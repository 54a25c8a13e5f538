using Qplet.GraphQL.Schema.Audit;
using Qplet.GraphQL.Schema.Media;
using Qplet.GraphQL.Schema.Notifications;
using Qplet.GraphQL.Schema.Shares;
using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Events;

/// <summary>Publishes, updates and deletes events. Each change is one transaction together with its files, tags, counts, notifications and updates.</summary>
public sealed class EventWriter(Transactions transactions, SubjectCatalog catalog, Notifier notifier, Deletions deletions, TimeProvider time)
{
    private const int NotifiedAtOnce = 1000;

    /// <summary>Publishes an event and notifies the followers of the viewer.</summary>
    /// <exception cref="ValidationException">The input is not valid, or a file is not the viewer's.</exception>
    /// <exception cref="NotFoundException">What it shares does not exist, or the viewer may not see it.</exception>
    /// <exception cref="BlockedException">The viewer and the owner of what it shares have blocked one another.</exception>
    public Task<Event> CreateAsync(Viewer viewer, CreateEventInput input, CancellationToken cancellationToken)
    {
        var authorId = viewer.RequireId();
        var validation = new InputValidation();
        var checks = new EventChecks(validation);
        NewEvent();
        var tags = checks.Tags(input.Tags ?? []);
        checks.Media(input.MediaIds ?? []);
        validation.ThrowIfAny();
        var shared = input.SubjectId is { } subjectId ? catalog.Shareable(subjectId, "input.subjectId") : (SubjectKey?)null;

        return transactions.RunAsync(
            async db =>
            {
                var planned = NewEvent().Sharing(shared);
                var about = shared is { } key ? await catalog.GetShareableAsync(db, viewer, key, cancellationToken) : null;
                if (!await db.CountShareAsync(planned, 1, cancellationToken))
                {
                    throw catalog.NotFound(shared!.Value);
                }
                await RequireImageAsync(db, authorId, input.BannerId, "input.bannerId", cancellationToken);
                await RequireImageAsync(db, authorId, input.CoverId, "input.coverId", cancellationToken);
                await AddMediaAsync(db, planned, input.MediaIds ?? [], cancellationToken);
                db.Events.Add(planned);
                AddTags(db, planned.Id, tags);
                var subject = new SubjectKey(Event.KindName, planned.Id);
                await notifier.NotifyFollowersAsync(db, authorId, subject, catalog[Event.KindName].WantsNew, cancellationToken);
                if (about is not null)
                {
                    await notifier.NotifySharedAsync(db, authorId, subject, about, cancellationToken);
                }
                await db.SaveChangesAsync(cancellationToken);
                await db.CountAsync(planned, 1, cancellationToken);
                return planned;
            },
            cancellationToken
        );

        Event NewEvent()
        {
            var planned = new Event
            {
                Id = Guid.CreateVersion7(time.GetUtcNow()),
                AuthorId = authorId,
                Title = validation.Line(input.Title, "input.title", TextLimits.Title),
                Content = validation.OptionalText(input.Content, "input.content", TextLimits.Event),
                AttendanceMode = input.AttendanceMode,
                Date = checks.Date(input.Date),
                Time = EventChecks.Time(input.Time),
                TimeZone = checks.TimeZone(input.TimeZone),
                EndsAt = checks.EndsAt(input.EndsAt),
                Location = validation.OptionalText(input.Location, "input.location", TextLimits.Location),
                Website = validation.OptionalUrl(input.Website, "input.website", TextLimits.Url),
                Seats = checks.Seats(input.Seats),
                BannerId = input.BannerId,
                CoverId = input.CoverId,
                CreatedAt = time.UtcMoment(),
            };
            checks.Schedule(planned);
            return planned;
        }
    }

    /// <summary>Updates an event of the viewer and notifies those who attend it. Omitted fields stay unchanged.</summary>
    /// <exception cref="ValidationException">The input is not valid, or a file is not the viewer's.</exception>
    /// <exception cref="NotFoundException">The event does not exist.</exception>
    /// <exception cref="NotOwnerException">The viewer is not the organiser.</exception>
    /// <exception cref="ConflictException">More users attend than there would be seats.</exception>
    public Task<Event> UpdateAsync(Viewer viewer, UpdateEventInput input, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                await RequireOwnAsync(db, viewer.RequireId(), input.EventId, cancellationToken);
                var validation = new InputValidation();
                var checks = new EventChecks(validation);
                var now = time.UtcMoment();

                // Locks the event, so concurrent attendances are either counted below or see the changes.
                await db.Events.Where(e => e.Id == input.EventId).ExecuteUpdateAsync(set => set.SetProperty(e => e.UpdatedAt, now), cancellationToken);
                var planned = await db.Events.SingleAsync(e => e.Id == input.EventId, cancellationToken);
                planned.UpdatedAt = now;
                var former = (planned.Date, planned.Time, planned.TimeZone, planned.EndsAt);
                Apply(input, planned, validation, checks);
                planned.Sequence += (planned.Date, planned.Time, planned.TimeZone, planned.EndsAt) == former ? 0 : 1;
                var tags = input.Tags.HasValue ? checks.Tags(input.Tags.Value ?? []) : null;
                checks.Media(input.MediaIds.Value ?? []);
                validation.ThrowIfAny();
                if (planned.Seats < planned.AttendeeCount)
                {
                    throw DomainErrors.SeatsTaken(planned.AttendeeCount);
                }

                await ApplyFilesAsync(db, input, planned, cancellationToken);
                if (tags is not null)
                {
                    await db.Set<EventTag>().Where(tag => tag.EventId == planned.Id).ExecuteDeleteAsync(cancellationToken);
                    AddTags(db, planned.Id, tags);
                }
                await db
                    .Attendances.Where(link => link.EventId == planned.Id && link.StartsAt != planned.StartsAt)
                    .ExecuteUpdateAsync(set => set.SetProperty(link => link.StartsAt, planned.StartsAt), cancellationToken);
                db.Outbox.Record(new EventChanged(planned.Id), now);
                await NotifyAttendeesAsync(db, planned, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                return await db.Events.AsNoTracking().SingleAsync(e => e.Id == planned.Id, cancellationToken);
            },
            cancellationToken
        );

    /// <summary>Deletes an event: the viewer's own, or any if the viewer is an admin.</summary>
    /// <exception cref="NotFoundException">The event does not exist.</exception>
    /// <exception cref="NotOwnerException">The viewer is neither the organiser nor an admin.</exception>
    public Task DeleteAsync(Viewer viewer, Guid eventId, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var planned =
                    await db.Events.AsNoTracking().SingleOrDefaultAsync(e => e.Id == eventId, cancellationToken)
                    ?? throw DomainErrors.NotFound(nameof(Event), eventId, "input.eventId");
                if (!viewer.MaySeePrivateOf(planned.AuthorId))
                {
                    throw DomainErrors.NotOwner(nameof(Event));
                }
                var subject = new SubjectKey(Event.KindName, eventId);
                await deletions.RecordAsync(db, viewer, subject, planned.AuthorId, cancellationToken);
                if (await db.Events.Where(present => present.Id == eventId).ExecuteDeleteAsync(cancellationToken) == 0)
                {
                    throw DomainErrors.NotFound(nameof(Event), eventId, "input.eventId");
                }
                await db.RemoveAboutAsync(subject, cancellationToken);
                await db.CountShareAsync(planned, -1, cancellationToken);
                await db.CountAsync(planned, -1, cancellationToken);
                db.Outbox.Record(new EventChanged(eventId, IsDeleted: true), time.UtcMoment());
            },
            cancellationToken
        );

    private static void Apply(UpdateEventInput input, Event planned, InputValidation validation, EventChecks checks)
    {
        planned.Title = validation.Present(input.Title, "input.title", title => validation.Line(title, "input.title", TextLimits.Title)) ?? planned.Title;
        planned.AttendanceMode = validation.PresentValue(input.AttendanceMode, "input.attendanceMode") ?? planned.AttendanceMode;
        planned.Date = validation.PresentValue(input.Date, "input.date") is { } date ? checks.Date(date) : planned.Date;
        if (input.Content.HasValue)
        {
            planned.Content = validation.OptionalText(input.Content.Value, "input.content", TextLimits.Event);
        }
        if (input.Time.HasValue)
        {
            planned.Time = EventChecks.Time(input.Time.Value);
        }
        if (input.TimeZone.HasValue)
        {
            planned.TimeZone = checks.TimeZone(input.TimeZone.Value);
        }
        if (input.EndsAt.HasValue)
        {
            planned.EndsAt = checks.EndsAt(input.EndsAt.Value);
        }
        if (input.Location.HasValue)
        {
            planned.Location = validation.OptionalText(input.Location.Value, "input.location", TextLimits.Location);
        }
        if (input.Website.HasValue)
        {
            planned.Website = validation.OptionalUrl(input.Website.Value, "input.website", TextLimits.Url);
        }
        if (input.Seats.HasValue)
        {
            planned.Seats = checks.Seats(input.Seats.Value);
        }
        checks.Schedule(planned);
    }

    private static async Task ApplyFilesAsync(QpletDbContext db, UpdateEventInput input, Event planned, CancellationToken cancellationToken)
    {
        if (input.BannerId.HasValue)
        {
            await RequireImageAsync(db, planned.AuthorId, input.BannerId.Value, "input.bannerId", cancellationToken);
            planned.BannerId = input.BannerId.Value;
        }
        if (input.CoverId.HasValue)
        {
            await RequireImageAsync(db, planned.AuthorId, input.CoverId.Value, "input.coverId", cancellationToken);
            planned.CoverId = input.CoverId.Value;
        }
        if (input.MediaIds.HasValue)
        {
            await db.Set<EventMedia>().Where(link => link.EventId == planned.Id).ExecuteDeleteAsync(cancellationToken);
            await AddMediaAsync(db, planned, input.MediaIds.Value ?? [], cancellationToken);
        }
    }

    private static async Task RequireOwnAsync(QpletDbContext db, Guid viewerId, Guid eventId, CancellationToken cancellationToken)
    {
        var authorId =
            await db.Events.Where(e => e.Id == eventId).Select(e => (Guid?)e.AuthorId).SingleOrDefaultAsync(cancellationToken)
            ?? throw DomainErrors.NotFound(nameof(Event), eventId, "input.eventId");
        if (authorId != viewerId)
        {
            throw DomainErrors.NotOwner(nameof(Event));
        }
    }

    private static Task RequireImageAsync(QpletDbContext db, Guid ownerId, Guid? imageId, string field, CancellationToken cancellationToken) =>
        db.RequireOwnedFilesAsync(ownerId, imageId is { } id ? [id] : [], field, cancellationToken, MediaKind.Image);

    private static async Task AddMediaAsync(QpletDbContext db, Event planned, IReadOnlyList<Guid> mediaIds, CancellationToken cancellationToken)
    {
        await db.RequireOwnedFilesAsync(planned.AuthorId, mediaIds, "input.mediaIds", cancellationToken);
        db.AddRange(
            mediaIds.Select(
                (id, position) =>
                    new EventMedia
                    {
                        EventId = planned.Id,
                        MediaAssetId = id,
                        Position = position,
                    }
            )
        );
    }

    private static void AddTags(QpletDbContext db, Guid eventId, IReadOnlyList<string> tags) =>
        db.AddRange(
            tags.Select(
                (name, position) =>
                    new EventTag
                    {
                        EventId = eventId,
                        Position = position,
                        Name = name,
                    }
            )
        );

    private async Task NotifyAttendeesAsync(QpletDbContext db, Event planned, CancellationToken cancellationToken)
    {
        var attending = await db.Attendances.Where(link => link.EventId == planned.Id).Select(link => link.UserId).ToListAsync(cancellationToken);
        foreach (var part in attending.Chunk(NotifiedAtOnce))
        {
            await notifier.NotifyAsync(
                db,
                [
                    .. part.Select(userId =>
                        new Notification
                        {
                            UserId = userId,
                            ActorId = planned.AuthorId,
                            Kind = NotificationKind.Changed,
                        }.About(new SubjectKey(Event.KindName, planned.Id))
                    ),
                ],
                static settings => settings.NotifyEventUpdated,
                cancellationToken
            );
        }
    }
}
