using Qplet.GraphQL.Data.Reference;

namespace Qplet.GraphQL.Data.Users;

/// <summary>The private contact data of a user. Only the user and admins can see it.</summary>
public sealed class UserContact
{
    /// <summary>The key, which is that of the user.</summary>
    public Guid UserId { get; set; }

    /// <summary>The telephone number.</summary>
    public string? Phone { get; set; }

    /// <summary>The code of the country the user lives in.</summary>
    public string? CountryCode { get; set; }

    /// <summary>The city.</summary>
    public string? City { get; set; }

    /// <summary>The postal code.</summary>
    public string? PostalCode { get; set; }

    /// <summary>Street and number.</summary>
    public string? Address { get; set; }

    /// <summary>The second line of the address.</summary>
    public string? AddressAdditional { get; set; }

    /// <summary>The user.</summary>
    public User User { get; set; } = null!;

    /// <summary>The country the user lives in.</summary>
    public Country? Country { get; set; }
}
