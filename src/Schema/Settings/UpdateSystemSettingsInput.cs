namespace Qplet.GraphQL.Schema.Settings;

/// <summary>The changes to the settings of the user interface. Omitted fields stay unchanged; an explicit null removes the value.</summary>
/// <param name="TimeZone">The IANA name of your time zone, such as <c>Europe/Berlin</c>.</param>
/// <param name="Language">The language of the user interface.</param>
/// <param name="FirstScreen">The screen that a client opens first.</param>
public sealed record UpdateSystemSettingsInput(Optional<string> TimeZone, Optional<Data.Users.Language?> Language, Optional<FirstScreen?> FirstScreen);
