namespace Qplet.GraphQL.Schema.Settings;

/// <summary>The settings of the user interface.</summary>
/// <param name="TimeZone">The IANA name of your time zone, such as <c>Europe/Berlin</c>. Null if you have not chosen one: times are then those of UTC.</param>
/// <param name="Language">The language of the user interface. Null if you have not chosen one.</param>
/// <param name="FirstScreen">The screen that a client opens first. Null if you have not chosen one.</param>
public sealed record SystemSettings(string? TimeZone, Data.Users.Language? Language, FirstScreen? FirstScreen);
