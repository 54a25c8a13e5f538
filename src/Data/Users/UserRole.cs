namespace Qplet.GraphQL.Data.Users;

/// <summary>What a user is in the community; independent of the plan.</summary>
public enum UserRole
{
    /// <summary>Listens, comments and follows.</summary>
    Fan,

    /// <summary>Also publishes tracks and albums.</summary>
    Author,

    /// <summary>May edit any user and delete any content.</summary>
    Admin,
}
