namespace Qplet.GraphQL.Data.Users;

/// <summary>The gender stated in a user's profile.</summary>
public enum Gender
{
    /// <summary>Female.</summary>
    Female,

    /// <summary>Male.</summary>
    Male,

    /// <summary>Another gender.</summary>
    Other,
}
