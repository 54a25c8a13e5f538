namespace Qplet.GraphQL.Server.CalendarFeeds;

/// <summary>Registers and maps the delivery of calendar feeds.</summary>
internal static class CalendarFeedSetup
{
    /// <summary>The path below which feeds are delivered. The next segment is a secret.</summary>
    public const string Path = "/calendar-feeds";

    /// <summary>Registers the services.</summary>
    public static void AddCalendarFeeds(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CalendarFeedLimiter>();
        builder.Services.AddSingleton<CalendarFeedDelivery>();
    }

    /// <summary>Maps the feeds.</summary>
    public static void MapCalendarFeeds(this WebApplication app) =>
        app.MapMethods(
            $"{Path}/{{token}}.ics",
            [HttpMethods.Get, HttpMethods.Head],
            static (string token, HttpContext context, CalendarFeedDelivery delivery) => delivery.ServeAsync(context, token)
        );
}
