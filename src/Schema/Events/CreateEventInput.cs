namespace Qplet.GraphQL.Schema.Events;

/// <summary>A new event.</summary>
/// <param name="Title">The title. It must not be blank and has at most 255 characters.</param>
/// <param name="AttendanceMode">How people attend.</param>
/// <param name="Date">The day of the event in its time zone, from 1900 to 2999.</param>
/// <param name="Content">The description, at most 5000 characters.</param>
/// <param name="Time">The time of day at which it starts, to the second.</param>
/// <param name="TimeZone">The IANA name of the time zone of `date` and `time`, such as `Asia/Manila`. If it is omitted or null, it is UTC.</param>
/// <param name="EndsAt">The end, which must be after the start.</param>
/// <param name="Location">The address or place, at most 500 characters.</param>
/// <param name="Website">The URL of a page about the event, at most 500 characters.</param>
/// <param name="Seats">The number of people who can attend, from 1 to 10,000,000. If it is omitted or null, it is not limited.</param>
/// <param name="BannerId">The ID of the banner, which is one of your images.</param>
/// <param name="CoverId">The ID of the cover picture, which is one of your images.</param>
/// <param name="MediaIds">The IDs of further files of yours, in their order. At most 20.</param>
/// <param name="Tags">The tags, in their order. At most 20, each with at most 64 characters.</param>
/// <param name="SubjectId">The ID of what the event shares, such as a track or an album.</param>
public sealed record CreateEventInput(
    string Title,
    EventAttendanceMode AttendanceMode,
    DateOnly Date,
    string? Content = null,
    TimeOnly? Time = null,
    string? TimeZone = null,
    DateTime? EndsAt = null,
    string? Location = null,
    Uri? Website = null,
    int? Seats = null,
    [property: ID("MediaAsset")] Guid? BannerId = null,
    [property: ID("MediaAsset")] Guid? CoverId = null,
    [property: ID("MediaAsset")] IReadOnlyList<Guid>? MediaIds = null,
    IReadOnlyList<string>? Tags = null,
    [property: GraphQLType("ID")] string? SubjectId = null
);
