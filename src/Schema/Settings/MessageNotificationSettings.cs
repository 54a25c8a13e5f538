namespace Qplet.GraphQL.Schema.Settings;

/// <summary>The settings of notifications of messages. All are on unless you turn them off.</summary>
/// <param name="New">Whether you are notified of new messages.</param>
public sealed record MessageNotificationSettings(bool New);
