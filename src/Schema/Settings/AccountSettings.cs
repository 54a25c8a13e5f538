namespace Qplet.GraphQL.Schema.Settings;

/// <summary>Your settings. Only you can see them.</summary>
/// <param name="Id">The key, which is that of the user.</param>
/// <param name="Contact">Your contact data.</param>
/// <param name="System">The settings of the user interface.</param>
/// <param name="Notifications">The events that you are notified of.</param>
public sealed record AccountSettings(Guid Id, ContactSettings Contact, SystemSettings System, NotificationSettings Notifications);
