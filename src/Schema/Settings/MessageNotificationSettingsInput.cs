namespace Qplet.GraphQL.Schema.Settings;

/// <summary>The changes to the settings of notifications of messages. Omitted fields stay unchanged, and none can be null.</summary>
/// <param name="New">Whether you are notified of new messages.</param>
public sealed record MessageNotificationSettingsInput(Optional<bool?> New);
