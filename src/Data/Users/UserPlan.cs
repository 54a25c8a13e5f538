namespace Qplet.GraphQL.Data.Users;

/// <summary>The plan of a user. Each plan includes those before it.</summary>
public enum UserPlan
{
    /// <summary>No plan.</summary>
    Free,

    /// <summary>The verified plan.</summary>
    Verified,

    /// <summary>The premium plan.</summary>
    Premium,

    /// <summary>The professional plan.</summary>
    Professional,
}
