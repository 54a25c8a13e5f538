namespace Qplet.GraphQL.Schema.Settings;

/// <summary>The changes to your contact data. Omitted fields stay unchanged; an explicit null removes the value.</summary>
/// <param name="Phone">Your telephone number, at most 32 characters.</param>
/// <param name="CountryCode">The ISO 3166-1 code of the country that you live in, in any case.</param>
/// <param name="City">The city that you live in, at most 255 characters.</param>
/// <param name="ZipCode">The postal code, at most 16 characters.</param>
/// <param name="Address">The street and number, at most 255 characters.</param>
/// <param name="AddressAdditional">The second line of the address, at most 255 characters.</param>
public sealed record UpdateContactSettingsInput(
    Optional<string> Phone,
    Optional<string> CountryCode,
    Optional<string> City,
    Optional<string> ZipCode,
    Optional<string> Address,
    Optional<string> AddressAdditional
);
