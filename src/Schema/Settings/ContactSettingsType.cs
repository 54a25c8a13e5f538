using Qplet.GraphQL.Schema.Reference;

namespace Qplet.GraphQL.Schema.Settings;

/// <summary>Your contact data. Only you can see it.</summary>
[ObjectType<ContactSettings>]
public static class ContactSettingsType
{
    /// <summary>The country that you live in.</summary>
    public static Task<Country?> GetCountryAsync([Parent] ContactSettings contact, CountryByCodeDataLoader countries, CancellationToken cancellationToken) =>
        contact.CountryCode is { } code ? countries.LoadAsync(code, cancellationToken) : Task.FromResult<Country?>(null);
}
