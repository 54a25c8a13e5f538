namespace Qplet.GraphQL.Data.Users;

/// <summary>The language of the user interface.</summary>
public enum Language
{
    /// <summary>English.</summary>
    En,

    /// <summary>Russian.</summary>
    Ru,

    /// <summary>French.</summary>
    Fr,

    /// <summary>German.</summary>
    De,

    /// <summary>Spanish.</summary>
    Es,
}
