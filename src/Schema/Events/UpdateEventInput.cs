namespace Qplet.GraphQL.Schema.Events;

/// <summary>The changes to an event. Omitted fields stay unchanged.</summary>
/// <param name="EventId">The ID of the event.</param>
/// <param name="Title">The title. It must not be blank and has at most 255 characters.</param>
/// <param name="Content">The description, at most 5000 characters. Null removes it.</param>
/// <param name="AttendanceMode">How people attend.</param>
/// <param name="Date">The day of the event in its time zone, from 1900 to 2999.</param>
/// <param name="Time">The time of day at which it starts, to the second. Null removes it.</param>
/// <param name="TimeZone">The IANA name of the time zone of `date` and `time`, such as `Asia/Manila`. Null is UTC.</param>
/// <param name="EndsAt">The end, which must be after the start. Null removes it.</param>
/// <param name="Location">The address or place, at most 500 characters. Null removes it.</param>
/// <param name="Website">The URL of a page about the event, at most 500 characters. Null removes it.</param>
/// <param name="Seats">
/// The number of people who can attend, from 1 to 10,000,000; not less than those who attend already. Null removes the limit.
/// </param>
/// <param name="BannerId">The ID of the banner, which is one of your images. Null removes it.</param>
/// <param name="CoverId">The ID of the cover picture, which is one of your images. Null removes it.</param>
/// <param name="MediaIds">The IDs of further files of yours, which replace the existing ones. At most 20.</param>
/// <param name="Tags">The tags, which replace the existing ones. At most 20, each with at most 64 characters.</param>
public sealed record UpdateEventInput(
    [property: ID<Event>] Guid EventId,
    Optional<string> Title,
    Optional<string?> Content,
    Optional<EventAttendanceMode?> AttendanceMode,
    Optional<DateOnly?> Date,
    Optional<TimeOnly?> Time,
    Optional<string?> TimeZone,
    Optional<DateTime?> EndsAt,
    Optional<string?> Location,
    Optional<Uri?> Website,
    Optional<int?> Seats,
    [property: ID("MediaAsset")] Optional<Guid?> BannerId,
    [property: ID("MediaAsset")] Optional<Guid?> CoverId,
    [property: ID("MediaAsset")] Optional<IReadOnlyList<Guid>?> MediaIds,
    Optional<IReadOnlyList<string>?> Tags
);
