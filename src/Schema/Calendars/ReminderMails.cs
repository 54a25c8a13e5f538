using System.Globalization;
using NodaTime;
using Qplet.GraphQL.Data.Mail;
using Qplet.GraphQL.Schema.Links;

namespace Qplet.GraphQL.Schema.Calendars;

/// <summary>Writes the mails that remind of release dates.</summary>
public sealed class ReminderMails(LinkBuilder links)
{
    /// <summary>Returns the mail about a date.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="address">The address of the user.</param>
    /// <param name="title">The title of the release.</param>
    /// <param name="date">The date, which has a day or a time.</param>
    /// <param name="platform">The name of the platform, or null.</param>
    /// <param name="country">The name of the country, or null.</param>
    /// <param name="zone">The time zone of the user, in which a time is written.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <param name="overAt">The time from which the mail is not worth sending.</param>
    internal OutgoingMail Create(
        Guid userId,
        string address,
        string title,
        ReleaseDate date,
        string? platform,
        string? country,
        DateTimeZone zone,
        DateTime now,
        DateTime? overAt
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(new DateTimeOffset(now)),
            UserId = userId,
            Kind = MailKind.Reminder,
            To = address,
            Subject = Shortened($"Reminder: {title}"),
            Body = $"""
                A release in your calendar is near: {title}, {When(date, zone)}{Where(platform, country)}.

                {links.Release(date.ReleaseId)}

                You receive this e-mail because your settings ask for reminders by e-mail.
                """,
            NextAttemptAt = now,
            CreatedAt = now,
            ExpiresAt = overAt,
        };

    private static string When(ReleaseDate date, DateTimeZone zone) =>
        date is { Precision: DatePrecision.Time, Start: { } start }
            ? string.Create(CultureInfo.InvariantCulture, $"{Instant.FromDateTimeUtc(start).InZone(zone).LocalDateTime:yyyy-MM-dd HH:mm} ({zone.Id})")
            : date.Precision.Label(date.Start);

    private static string Where(string? platform, string? country) =>
        (platform, country) switch
        {
            ({ } on, { } place) => $", {on}, {place}",
            ({ } on, null) => $", {on}",
            (null, { } place) => $", {place}",
            _ => "",
        };

    private static string Shortened(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.EnumerateRunes().Count() <= TextLimits.Title
            ? line
            : string.Concat(line.EnumerateRunes().Take(TextLimits.Title - 1).Select(static rune => rune.ToString())) + "…";
    }
}
