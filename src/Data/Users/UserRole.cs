namespace Qplet.GraphQL.Data.Users;

/// <summary>The role of a user in the community, which is independent of the plan.</summary>
public enum UserRole
{
    /// <summary>A user who listens, comments and follows.</summary>
    Fan,

    /// <summary>A user who also publishes tracks and albums.</summary>
    Author,

    /// <summary>A user who may edit any user and delete any content.</summary>
    Admin,
}
