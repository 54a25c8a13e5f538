namespace Qplet.GraphQL.Schema.Settings;

/// <summary>Reads the settings of users.</summary>
public sealed class SettingsReader(IDbContextFactory<QpletDbContext> contexts, TimeProvider time)
{
    private static readonly UserSettings s_defaults = new();
    private static readonly UserContact s_noContact = new();

    /// <summary>Returns the settings of a user, which are the defaults if the user has not changed any.</summary>
    public async Task<AccountSettings> ReadAsync(Guid userId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await ReadAsync(db, userId, cancellationToken);
    }

    /// <summary>Returns the settings of a user as a transaction sees them.</summary>
    internal async Task<AccountSettings> ReadAsync(QpletDbContext db, Guid userId, CancellationToken cancellationToken)
    {
        var now = time.UtcMoment();
        var stored = await db
            .Users.AsNoTracking()
            .Where(u => u.Id == userId)
            .Select(u => new
            {
                u.Contact,
                u.Settings,
                PendingEmail = db.EmailChanges.Where(c => c.UserId == u.Id && c.ExpiresAt > now).Select(c => c.Email).FirstOrDefault(),
            })
            .SingleAsync(cancellationToken);
        var (contact, settings) = (stored.Contact ?? s_noContact, stored.Settings ?? s_defaults);
        return new AccountSettings(
            userId,
            new ContactSettings(stored.PendingEmail, contact.Phone, contact.City, contact.PostalCode, contact.Address, contact.AddressAdditional)
            {
                CountryCode = contact.CountryCode,
            },
            new SystemSettings(settings.TimeZone, settings.Language, settings.FirstScreen),
            NotificationSettings.Of(settings)
        );
    }
}
