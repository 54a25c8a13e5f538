using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Settings;

/// <summary>Changes the settings of users. Each change is a transaction, in which values that are not mentioned stay as they are.</summary>
public sealed class SettingsWriter(Transactions transactions, SettingsReader settings, TimeProvider time)
{
    /// <summary>Changes contact data.</summary>
    /// <exception cref="ValidationException">A value is not valid. Several errors are thrown as an <see cref="AggregateException" />.</exception>
    public Task<AccountSettings> UpdateContactAsync(Guid userId, UpdateContactSettingsInput input, CancellationToken cancellationToken)
    {
        var check = new InputValidation();
        var phone = check.OptionalLine(input.Phone.Value, "input.phone", TextLimits.Phone);
        var city = check.OptionalLine(input.City.Value, "input.city", TextLimits.AddressLine);
        var zipCode = check.OptionalLine(input.ZipCode.Value, "input.zipCode", TextLimits.PostalCode);
        var address = check.OptionalLine(input.Address.Value, "input.address", TextLimits.AddressLine);
        var additional = check.OptionalLine(input.AddressAdditional.Value, "input.addressAdditional", TextLimits.AddressLine);
        var country = input.CountryCode.Value?.ToUpperInvariant();
        check.ThrowIfAny();
        return transactions.RunAsync(
            async db =>
            {
                if (country is not null && !await db.Countries.AnyAsync(c => c.Code == country, cancellationToken))
                {
                    throw DomainErrors.UnknownCode("input.countryCode", input.CountryCode.Value!, "countries");
                }
                var row = await db.UserContacts.SingleOrDefaultAsync(c => c.UserId == userId, cancellationToken);
                row ??= db.Add(new UserContact { UserId = userId }).Entity;
                row.Phone = input.Phone.HasValue ? phone : row.Phone;
                row.CountryCode = input.CountryCode.HasValue ? country : row.CountryCode;
                row.City = input.City.HasValue ? city : row.City;
                row.PostalCode = input.ZipCode.HasValue ? zipCode : row.PostalCode;
                row.Address = input.Address.HasValue ? address : row.Address;
                row.AddressAdditional = input.AddressAdditional.HasValue ? additional : row.AddressAdditional;
                await db.SaveChangesAsync(cancellationToken);
                return await settings.ReadAsync(db, userId, cancellationToken);
            },
            cancellationToken
        );
    }

    /// <summary>Changes the settings of the user interface.</summary>
    /// <exception cref="ValidationException">The time zone is not known.</exception>
    public Task<AccountSettings> UpdateSystemAsync(Guid userId, UpdateSystemSettingsInput input, CancellationToken cancellationToken)
    {
        var check = new InputValidation();
        check.Require(
            input.TimeZone.Value is not { } timeZone || TimeZones.Find(timeZone) is not null,
            static () => DomainErrors.UnknownTimeZone("input.timeZone")
        );
        check.ThrowIfAny();
        return UpdateAsync(
            userId,
            row =>
            {
                row.TimeZone = input.TimeZone.Or(row.TimeZone);
                row.Language = input.Language.Or(row.Language);
                row.FirstScreen = input.FirstScreen.Or(row.FirstScreen);
            },
            input.TimeZone.HasValue ? db => db.ExamineRemindersAsync(userId, time.UtcMoment(), skipsPast: false, cancellationToken) : null,
            cancellationToken
        );
    }

    /// <summary>Changes what a user is notified of.</summary>
    /// <exception cref="ValidationException">A value is null. Several errors are thrown as an <see cref="AggregateException" />.</exception>
    public Task<AccountSettings> UpdateNotificationsAsync(Guid userId, UpdateNotificationSettingsInput input, CancellationToken cancellationToken)
    {
        var check = new InputValidation();
        var changes = new NotificationChanges(input, check);
        check.ThrowIfAny();
        return UpdateAsync(
            userId,
            changes.ApplyTo,
            changes.ChangesReminders ? db => db.ExamineRemindersAsync(userId, time.UtcMoment(), skipsPast: true, cancellationToken) : null,
            cancellationToken
        );
    }

    private Task<AccountSettings> UpdateAsync(
        Guid userId,
        Action<UserSettings> change,
        Func<QpletDbContext, Task>? follow,
        CancellationToken cancellationToken
    ) =>
        transactions.RunAsync(
            async db =>
            {
                var row = await db.UserSettings.SingleOrDefaultAsync(s => s.UserId == userId, cancellationToken);
                row ??= db.Add(new UserSettings { UserId = userId }).Entity;
                change(row);
                await db.SaveChangesAsync(cancellationToken);
                if (follow is not null)
                {
                    await follow(db);
                }
                return await settings.ReadAsync(db, userId, cancellationToken);
            },
            cancellationToken
        );
}
