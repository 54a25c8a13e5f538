namespace Qplet.GraphQL.Schema.Settings;

/// <summary>Your contact data. Only you can see it.</summary>
/// <param name="PendingEmail">The e-mail address that <c>requestEmailChange</c> has sent a code to, until the code expires. Null if there is none.</param>
/// <param name="Phone">Your telephone number.</param>
/// <param name="City">The city that you live in.</param>
/// <param name="ZipCode">The postal code.</param>
/// <param name="Address">The street and number.</param>
/// <param name="AddressAdditional">The second line of the address.</param>
public sealed record ContactSettings(string? PendingEmail, string? Phone, string? City, string? ZipCode, string? Address, string? AddressAdditional)
{
    /// <summary>The code of the country.</summary>
    internal string? CountryCode { get; init; }
}
