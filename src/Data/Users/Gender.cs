namespace Qplet.GraphQL.Data.Users;

/// <summary>The gender that a user states in the profile.</summary>
public enum Gender
{
    /// <summary>Female.</summary>
    Female,

    /// <summary>Male.</summary>
    Male,

    /// <summary>Neither of the other two.</summary>
    Other,
}
