using Qplet.GraphQL.Data.Events;
using Qplet.GraphQL.Data.Import.Reading;

namespace Qplet.GraphQL.Data.Import.Writing;

/// <summary>Writes events with their tags and files. Attendees and interested users are not in the source.</summary>
internal sealed class EventWriter(ImportContext context)
{
    private const string Unknown = "Unknown event";

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var drafts = context.Set.Events.All;
        var stored = await context.UpsertAsync("events", drafts, New, Apply, cancellationToken);
        var present = drafts.Where(draft => stored.Contains(draft.Key)).ToArray();
        await context.LinkAsync(
            "tags of events",
            present,
            draft => draft.Tags,
            (id, name, position) =>
                new EventTag
                {
                    EventId = id,
                    Position = position,
                    Name = name,
                },
            context.Db.Set<EventTag>(),
            cancellationToken
        );
        await context.LinkAsync(
            "files of events",
            present,
            draft => draft.MediaIds,
            (id, file, position) =>
                new EventMedia
                {
                    EventId = id,
                    MediaAssetId = file,
                    Position = position,
                },
            context.Db.Set<EventMedia>(),
            cancellationToken
        );
    }

    /// <summary>Returns a new event. Without a title it is a placeholder, which needs no date.</summary>
    private Event? New(Guid id, EventDraft draft)
    {
        if (draft is { Title: not null, Date: null })
        {
            context.Set.Refuse(draft.Place, "events", ImportErrors.NoDate());
            return null;
        }
        return new Event
        {
            Id = id,
            AuthorId = context.User(draft.AuthorId),
            Title = Unknown,
            Date = EventSchedule.FirstDay,
            CreatedAt = draft.CreatedAt ?? context.Now,
        };
    }

    private void Apply(Event row, EventDraft draft)
    {
        row.Title = draft.Title ?? row.Title;
        row.Content = draft.Content.Or(row.Content);
        if (draft.AuthorId is not null)
        {
            row.AuthorId = context.User(draft.AuthorId);
        }
        row.AttendanceMode = draft.Mode ?? row.AttendanceMode;
        row.Date = draft.Date ?? row.Date;
        row.Time = draft.Time.Or(row.Time);
        row.Location = draft.Location.Or(row.Location);
        row.Website = draft.Website.Or(row.Website);
        row.Seats = draft.Seats.Or(row.Seats);
        row.BannerId = draft.BannerId.Or(row.BannerId);
        row.CoverId = draft.CoverId.Or(row.CoverId);
        row.ViewCount = Math.Max(row.ViewCount, draft.Views ?? 0);
        row.ImportedShareCount = Math.Max(row.ImportedShareCount, draft.Shares ?? 0);
        row.CreatedAt = draft.CreatedAt ?? row.CreatedAt;
        row.UpdatedAt = draft.UpdatedAt.Or(row.UpdatedAt);
        row.Schedule();
    }
}
